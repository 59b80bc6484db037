const ConfigCat = require('configcat-node');
exports.plugin = {
  name: 'features',
  register: async function (server, options) {
    const client = ConfigCat.getClient(options.sdkKey);
    server.decorate('request', 'feature', function (key) {
      return client.getValueAsync(key, false);
    });
    server.decorate('toolkit', 'isFeatureOn', (key, dflt) => client.getValueAsync(key, dflt));
    server.app.features = client;
  },
};
