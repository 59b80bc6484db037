import { WhenEnabled, Switch } from './deco';
export class S {
  @WhenEnabled('md-a', { else: 'md-else' })
//             ^^^^^^ evaluation md-a
  a() {}
  @Switch({ flag: 'md-b', to: 'a' })
//                ^^^^^^ evaluation md-b
  b() {}
}
