import { GrowthBook } from '@growthbook/growthbook';
import { writable, derived, get } from 'svelte/store';
import { getContext, setContext } from 'svelte';

const KEY = Symbol('features');
export const gb = writable(new GrowthBook({ apiHost: '/', clientKey: 'c' }));
export const feature = (key: string) => derived(gb, ($gb) => $gb.isOn(key));
export const isOnNow = (key: string) => get(gb).isOn(key);
export function setFeatures(g: GrowthBook) { setContext(KEY, g); }
export function getFeatures() { return getContext<GrowthBook>(KEY); }
