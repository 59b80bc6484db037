import { GrowthBook } from '@growthbook/growthbook';
export interface GqlContext { flags: Flags; user?: { id: string } }
export interface Flags { on(key: string): boolean; value<T>(key: string, d: T): T }
export async function buildContext({ req }: any): Promise<GqlContext> {
  const gb = new GrowthBook({ attributes: { id: req.user?.id } });
  await gb.init();
  return {
    user: req.user,
    flags: {
      on: (key) => gb.isOn(key),
      value: (key, d) => gb.getFeatureValue(key, d),
    },
  };
}
