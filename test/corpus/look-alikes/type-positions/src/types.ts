import type { Client } from '@openfeature/server-sdk';

export type Known = 'typed-only' | 'typed-too';
//                  ^^^^^^^^^^^^ nothing
export interface Reader {
  getBooleanValue(key: 'typed-only', fallback: boolean): Promise<boolean>;
  //                   ^^^^^^^^^^^^ nothing
}
export type Read = ReturnType<Client['getBooleanValue']>;
declare function useFlag(name: 'typed-too'): boolean;
//                             ^^^^^^^^^^^ nothing
