import { isEnabled } from 'unleash-client';

export function all(checks: ((name: string) => boolean)[]) {
  for (const isEnabled of checks) if (!isEnabled('loop-shadow')) return false;
  //                                             ^^^^^^^^^^^^^ nothing
  try {
    run();
  } catch (isEnabled: any) {
    isEnabled('catch-shadow');
    //        ^^^^^^^^^^^^^^ nothing
  }
  class Local {
    isEnabled = (name: string) => name;
    go = () => this.isEnabled('field-shadow');
    //                        ^^^^^^^^^^^^^^ nothing
  }
  return new Local().go() && isEnabled('not-shadowed');
  //                                   ^^^^^^^^^^^^^^ evaluation not-shadowed
}
