const { features } = require('../lib');
const lib = require('../lib/index.js');
if (features.isOn('u', 'cli_fast')) process.exit(0);
//                     ^^^^^^^^^^ evaluation cli_fast
lib.features.isOn('u', 'cli_color');
//                     ^^^^^^^^^^^ evaluation cli_color
