'use strict';
const { SplitFactory } = require('@splitsoftware/splitio');
const factory = SplitFactory({ core: { authorizationKey: 'x' } });
const client = factory.client();
/**
 * @param {string} user
 * @param {string} name
 */
function treatment(user, name) {
  return client.getTreatment(user, name);
}
module.exports = {
  treatment,
  isOn(user, name) { return treatment(user, name) === 'on'; },
  async ready() { await client.ready(); },
};
module.exports.isOff = (user, name) => !module.exports.isOn(user, name);
exports.nothing = 1;
