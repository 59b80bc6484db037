export const Keys = { AUDIT: 'audit-mode', DRY_RUN: 'dry-run' } as const;
//                    ^^^^^ declaration audit-mode
//                                         ^^^^^^^ declaration dry-run
export type Key = (typeof Keys)[keyof typeof Keys];
