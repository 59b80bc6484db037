const { flag, flagAsync, client } = require('./lazy');
async function main(u) {
  if (await flag('lazy-one', u, false)) return;
//               ^^^^^^^^^^ evaluation lazy-one
  await flagAsync('lazy-two', u);
//                ^^^^^^^^^^ evaluation lazy-two
  await client().numberVariation('lazy-three', u, 3);
//                               ^^^^^^^^^^^^ evaluation lazy-three
}
main();
