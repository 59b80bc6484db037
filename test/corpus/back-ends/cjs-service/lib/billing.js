const features = require('./features');
const { isOff } = require('./features');
exports.charge = function charge(user) {
  if (features.isOn(user.id, 'billing_v2')) return 2;
//                           ^^^^^^^^^^^^ evaluation billing_v2
  if (isOff(user.id, 'billing_dunning')) return 3;
//                   ^^^^^^^^^^^^^^^^^ evaluation billing_dunning
  return features.treatment(user.id, 'billing_price') === 'high';
//                                   ^^^^^^^^^^^^^^^ evaluation billing_price
};
