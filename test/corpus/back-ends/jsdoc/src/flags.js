/** @typedef {import('@launchdarkly/node-server-sdk').LDClient} LDClient */
export class FlagGateway {
  /** @param {LDClient} client */
  constructor(client) { this.client = client; }
  /** @param {string} key @returns {Promise<boolean>} */
  on(key) { return this.client.boolVariation(key, { key: 'a' }, false); }
}
/**
 * @param {{ flags: FlagGateway, mailer: import('events').EventEmitter }} deps
 */
export function makeSignup(deps) {
  const { flags, mailer } = deps;
  return async () => {
    mailer.on('jsdoc-mail', () => {});
    if (await flags.on('jsdoc-signup')) return 1;
//                     ^^^^^^^^^^^^^^ evaluation jsdoc-signup
    return deps.flags.on('jsdoc-signup-2');
//                       ^^^^^^^^^^^^^^^^ evaluation jsdoc-signup-2
  };
}
