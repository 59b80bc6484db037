import { OpenFeature, type Client } from '@openfeature/server-sdk';

export interface GraphContext {
  user: User | null;
  flags: Client;
}
export const createContext = async ({ req }: { req: Request }): Promise<GraphContext> => ({
  user: await userOf(req),
  flags: OpenFeature.getClient('graph'),
});
