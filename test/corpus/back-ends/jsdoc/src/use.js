/** @param {import('./flags.js').FlagGateway} gw */
export const go = (gw) => gw.on('jsdoc-go');
//                              ^^^^^^^^^^ evaluation jsdoc-go
export class Ctl {
  /** @type {import('./flags.js').FlagGateway} */
  flags;
  /** @type {import('@launchdarkly/node-server-sdk').LDClient} */
  #ld;
  run() { this.#ld.stringVariation('jsdoc-priv', {}, 'x'); return this.flags.on('jsdoc-ctl'); }
//                                 ^^^^^^^^^^^^ evaluation jsdoc-priv
//                                                                              ^^^^^^^^^^^ evaluation jsdoc-ctl
}
