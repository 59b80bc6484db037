export const TYPES = { Flags: Symbol.for('Flags'), Db: Symbol.for('Db') };
export interface Flags { isOn(k: string): Promise<boolean>; }
