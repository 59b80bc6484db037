'use strict';
var ld = require('launchdarkly-node-server-sdk');
function Flags(sdkKey) {
  if (!(this instanceof Flags)) return new Flags(sdkKey);
  this.client = ld.init(sdkKey);
}
Flags.prototype.isOn = function (key, user, cb) {
  return this.client.variation(key, user, false, cb);
};
module.exports = Flags;
module.exports.create = function (k) { return new Flags(k); };
