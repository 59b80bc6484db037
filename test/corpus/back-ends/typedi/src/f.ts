import { Service, Container, Token } from 'typedi';
import { GrowthBook } from '@growthbook/growthbook';
export const GB = new Token<GrowthBook>('GB');
Container.set(GB, new GrowthBook());
@Service()
export class FlagService {
  private gb = Container.get(GB);
  on(k: string) { return this.gb.isOn(k); }
}
