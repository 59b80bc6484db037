import { create } from 'zustand';
import { initialize, type LDClient, type LDFlagSet } from 'launchdarkly-js-client-sdk';

interface FlagState {
  client: LDClient | null;
  flags: LDFlagSet;
  ready: boolean;
  init: (envKey: string) => Promise<void>;
  isEnabled: (key: string) => boolean;
}

export const useFlagStore = create<FlagState>()((set, get) => ({
  client: null,
  flags: {},
  ready: false,
  init: async (envKey) => {
    const client = initialize(envKey, { anonymous: true });
    await client.waitForInitialization(5);
    set({ client, flags: client.allFlags(), ready: true });
    client.on('change', () => set({ flags: client.allFlags() }));
  },
  isEnabled: (key) => get().client?.variation(key, false) ?? false,
}));

export const useIsEnabled = (key: string) => useFlagStore((s) => s.isEnabled(key));
