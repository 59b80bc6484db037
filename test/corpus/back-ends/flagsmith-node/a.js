const Flagsmith = require('flagsmith-nodejs');
const flagsmith = new Flagsmith.Flagsmith({ environmentKey: 'k' });
const fs2 = new (require('flagsmith-nodejs').Flagsmith)({});
module.exports = async (user) => {
  const flags = await flagsmith.getIdentityFlags(user.id, { plan: 'x' });
  if (flags.isFeatureEnabled('fs_a')) return flags.getFeatureValue('fs_b');
//                           ^^^^^^ evaluation fs_a
//                                                                 ^^^^^^ evaluation fs_b
  const one = flags.getFlag('fs_c');
//                          ^^^^^^ evaluation fs_c
  return (await fs2.getEnvironmentFlags()).isFeatureEnabled('fs_d');
//                                                          ^^^^^^ evaluation fs_d
};
