var Flags = require('./f');
var flags = new Flags('k');
flags.isOn('proto-a', {}, function (err, on) { if (on) console.log(on); });
//         ^^^^^^^^^ evaluation proto-a
Flags.create('k').isOn('proto-b', {});
//                     ^^^^^^^^^ evaluation proto-b
