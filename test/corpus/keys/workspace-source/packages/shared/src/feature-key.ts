export enum FeatureKey {
  AuditLogExport = 'audit-log-export',
//^^^^^^^^^^^^^^ declaration audit-log-export
  //               ^^^^^^^^^^^^^^^^^^ mention audit-log-export
}
