import { getClient, PollingMode, User, type IConfigCatClient } from '@configcat/sdk';

let client: IConfigCatClient | undefined;

function configcat(): IConfigCatClient {
  client ??= getClient(process.env.CONFIGCAT_SDK_KEY ?? '', PollingMode.LazyLoad, { cacheTimeToLiveSeconds: 120 });
  return client;
}

const userFor = (accountId?: string) => (accountId ? new User(accountId) : undefined);

export const toggle = (key: string, accountId?: string): Promise<boolean> =>
  configcat().getValueAsync(key, false, userFor(accountId));

export const setting = <T extends string | number>(key: string, fallback: T, accountId?: string) =>
  configcat().getValueAsync(key, fallback, userFor(accountId));

type Handler<E, R> = (event: E) => Promise<R>;

/** switchOn(key)(legacy)(modern) - picks a handler for each invocation. */
export const switchOn =
  (key: string) =>
  <E, R>(legacy: Handler<E, R>) =>
  (modern: Handler<E, R>): Handler<E, R> =>
  async (event) =>
    (await toggle(key)) ? modern(event) : legacy(event);
