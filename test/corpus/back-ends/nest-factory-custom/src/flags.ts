import { Provider } from '@nestjs/common';
import { Unleash, initialize } from 'unleash-client';
export const createFlags = (u: Unleash) => ({ isOn: (k: string) => u.isEnabled(k), variant: (k: string) => u.getVariant(k).name });
export type Flags = ReturnType<typeof createFlags>;
export const FLAGS = Symbol('FLAGS');
export const flagsProvider: Provider = { provide: FLAGS, useFactory: () => createFlags(initialize({ url: 'x', appName: 'y' })) };
