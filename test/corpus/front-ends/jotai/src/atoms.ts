import { atom } from 'jotai';
import { atomFamily } from 'jotai/utils';
import { GrowthBook } from '@growthbook/growthbook';

export const gbAtom = atom(new GrowthBook({ clientKey: 'x' }));
export const featureAtom = atomFamily((key: string) => atom((get) => get(gbAtom).isOn(key)));
export const readOnlyBeta = atom((get) => get(gbAtom).isOn('beta-area'));
//                                                         ^^^^^^^^^^^ evaluation beta-area
