const LD = require('@launchdarkly/node-server-sdk');
const client = LD.init(process.env.LD_KEY);

function flagMiddleware(req, res, next) {
  const ctx = { kind: 'user', key: req.user ? req.user.id : 'anon' };
  req.flags = {
    enabled: (key, fallback = false) => client.variation(key, ctx, fallback),
    variant: (key) => client.stringVariation(key, ctx, 'control'),
  };
  next();
}
module.exports = { flagMiddleware };
