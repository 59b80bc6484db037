import { FlagService } from './flags';
import { Container } from './container';
const s = new FlagService(null as any);
s.describe('fp-a');
s.log('fp-b');
s.record('fp-c', s.isEnabled('fp-real'));
//                           ^^^^^^^^^ evaluation fp-real
s.withDefault('fp-real2', 'fp-d', 'fp-e');
//            ^^^^^^^^^^ evaluation fp-real2
s.get('fp-f');
const c = new Container();
c.isEnabled('fp-g');
c.get('fp-h').isEnabled('fp-i');
//                      ^^^^^^ evaluation fp-i
export class Other { private s = new Map<string, boolean>(); isEnabled(k: string) { return this.s.get(k); } }
new Other().isEnabled('fp-j');
export function x(isEnabled: (k: string) => boolean) { return isEnabled('fp-k'); }
x((k) => k === 'a');
function shadow(s: { isEnabled(k: string): boolean }) { return s.isEnabled('fp-l'); }
shadow(new Other());
