import { isEnabled } from 'unleash-client';

const flagName = process.env.WORKER_FLAG ?? 'worker-v1';

export const shouldWork = () => isEnabled(flagName);
//                                        ^^^^^^^^ unresolved
