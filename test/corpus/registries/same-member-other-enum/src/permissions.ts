export enum Permission {
  Export = 'can_export',
}
