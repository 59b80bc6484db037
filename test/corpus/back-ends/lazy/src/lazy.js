let _client = null;
function client() {
  if (!_client) {
    const { init } = require('@launchdarkly/node-server-sdk');
    _client = init('k');
  }
  return _client;
}
async function clientAsync() {
  const LD = await import('@launchdarkly/node-server-sdk');
  return LD.init('k');
}
exports.flag = async (key, user, def) => client().boolVariation(key, user, def);
exports.flagAsync = async (key, user) => { const c = await clientAsync(); return c.boolVariation(key, user, false); };
exports.client = client;
