import { Unleash } from 'unleash-client';
import type { Toggle } from './port';
export class UT implements Toggle { constructor(private u: Unleash) {} isOn(k: string) { return this.u.isEnabled(k); } }
export class Lamp implements Toggle { isOn(room: string) { return rooms.has(room); } }
const rooms = new Set<string>();
