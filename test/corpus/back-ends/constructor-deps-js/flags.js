const { createInstance } = require('@optimizely/optimizely-sdk');
class Experiments {
  constructor(opts) { this.client = createInstance({ sdkKey: opts.key }); }
  isOn(userId, key) { const user = this.client.createUserContext(userId); return user.decide(key).enabled; }
}
module.exports = { Experiments };
