exports.features = require('./features');
Object.assign(exports, require('./billing'));
