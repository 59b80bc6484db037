import { signal, computed } from '@preact/signals-react';
import { initialize, LDClient } from 'launchdarkly-js-client-sdk';
const client = initialize('k', { key: 'u' });
export const version = signal(0);
client.on('change', () => { version.value++; });
export const flag = (key: string, def = false) => computed(() => { version.value; return client.variation(key, def); });
export const clientSignal = signal<LDClient | null>(null);
