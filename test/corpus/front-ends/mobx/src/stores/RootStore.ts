import { createContext, useContext } from 'react';
import { FlagStore } from './FlagStore';

export class RootStore {
  flags: FlagStore;
  constructor() {
    this.flags = new FlagStore('key');
  }
}
const ctx = createContext(new RootStore());
export const useStores = () => useContext(ctx);
