import type { Toggle } from './port';
import { Lamp, UT } from './impl';
export const a = (t: Toggle) => t.isOn('fi-a');
//                                     ^^^^^^ evaluation fi-a
new Lamp().isOn('fi-kitchen');
export class Panel { constructor(private lamp: Lamp, private light: { isOn(k: string): boolean }) {} go() { return this.lamp.isOn('fi-hall') && this.light.isOn('fi-x'); } }
class Ui { isOn = (k: string) => k.length > 3; }
new Ui().isOn('fi-ui');
