const { isEnabled } = require('unleash-client');

exports.feature = function feature(name, userId) {
  return isEnabled(name, { userId });
};
