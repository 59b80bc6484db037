import { FeatureKey } from '@acme/shared';
import { init } from '@launchdarkly/node-server-sdk';

const ld = init(process.env.LD_SDK_KEY ?? '');
export const mayExport = (key: string) => ld.variation(FeatureKey.AuditLogExport, { key }, false);
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation audit-log-export
