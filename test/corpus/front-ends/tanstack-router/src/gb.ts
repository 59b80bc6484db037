import { GrowthBook } from '@growthbook/growthbook';
export const gb = new GrowthBook({ clientKey: 'k' });
export type Gb = typeof gb;
