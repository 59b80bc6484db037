const LaunchDarkly = require('@launchdarkly/node-server-sdk');

module.exports = LaunchDarkly.init(process.env.LD_SDK_KEY);
