import { Container } from 'inversify';
import { TYPES, Flags } from './types';
import { EppoFlags } from './eppo-flags';
export const c = new Container();
c.bind<Flags>(TYPES.Flags).to(EppoFlags).inSingletonScope();
