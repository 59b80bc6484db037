const { GrowthBook } = require('@growthbook/growthbook');
const gb = new GrowthBook({ apiHost: 'x' });
module.exports = function isOn(id) { return gb.isOn(id); };
module.exports.value = function (id, d) { return gb.getFeatureValue(id, d); };
module.exports.default = module.exports;
