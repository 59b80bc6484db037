import { initialize } from 'unleash-client';
import Fab from './fab';

const unleash = initialize({ url: 'u', appName: 'a' });
class Plugin {
  isEnabled(name: string) {
    return this.names.has(name);
  }
  private names = new Set<string>();
}
const plugin = new Plugin();
const fab = new Fab();

export const state = [
  plugin.isEnabled('spellcheck'),
  //               ^^^^^^^^^^^^ nothing
  fab.getVariant('outlined'),
  //             ^^^^^^^^^^ nothing
  ({ isEnabled: (x: string) => x }).isEnabled('inline'),
  //                                          ^^^^^^^^ nothing
  unleash.isEnabled('plugin-api'),
  //                ^^^^^^^^^^^^ evaluation plugin-api
];
