import { isOn as flagOn } from './flags';

const isOn = (lamp: string): boolean => lamps.get(lamp)?.state === 'on';

export const glow = () => (isOn('kitchen') && flagOn('lamp-glow') ? 'warm' : 'off');
//                              ^^^^^^^^^ nothing
//                                                   ^^^^^^^^^^^ evaluation lamp-glow
