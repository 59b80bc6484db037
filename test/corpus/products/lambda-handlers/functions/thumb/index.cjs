const { init } = require('@launchdarkly/node-server-sdk');

let client;
exports.handler = async (event) => {
  client ??= init(process.env.LD_SDK_KEY);
  const size = await client.numberVariation('thumb-size', { kind: 'function', key: 'thumb' }, 120);
  //                                        ^^^^^^^^^^^^ evaluation thumb-size
  return thumb(event, size);
};
