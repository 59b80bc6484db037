import { useToggle } from './flags';

class Switches {
  useToggle(name: string) {
    return this.map.get(name);
  }
  private map = new Map<string, boolean>();
}
export const on = () => useToggle('switch-board') && new Switches().useToggle('bedroom') && lib.useToggle('kitchen');
//                                ^^^^^^^^^^^^^^ evaluation switch-board
//                                                                            ^^^^^^^^^ nothing
//                                                                                                        ^^^^^^^^^ nothing
