import { AsyncLocalStorage } from 'node:async_hooks';
import { GrowthBook } from '@growthbook/growthbook';
interface Store { gb: GrowthBook; reqId: string }
const als = new AsyncLocalStorage<Store>();
export const runWith = <T>(s: Store, fn: () => T) => als.run(s, fn);
export const current = () => { const s = als.getStore(); if (!s) throw new Error('no ctx'); return s; };
export const feature = (k: string) => als.getStore()?.gb.isOn(k) ?? false;
