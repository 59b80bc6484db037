import { init } from '@launchdarkly/node-server-sdk';

const ld = init(process.env.LD!);
export const tenantBeta = (tenant: Tenant) => ld.variation(`${tenant.slug}-beta`, { key: tenant.id }, false);
//                                                         ^^^^^^^^^^^^^^^^^^^^^ unresolved
