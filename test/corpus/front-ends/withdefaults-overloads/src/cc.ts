import * as configCat from 'configcat-js-ssr';
let _client: configCat.IConfigCatClient | undefined;
export default function cc() {
  if (_client) return _client;
  _client = configCat.getClient(process.env.CC!, configCat.PollingMode.LazyLoad, { cacheTimeToLiveSeconds: 60 });
  return _client;
}
export async function flag(key: string): Promise<boolean>;
export async function flag<T>(key: string, def: T, user?: configCat.User): Promise<T>;
export async function flag(key: string, def: any = false, user?: configCat.User) {
  return cc().getValueAsync(key, def, user);
}
export const flagsFor = (user: configCat.User) => ({
  isOn: (key: string) => flag(key, false, user),
  text: async (key: string) => (await cc().getValueDetailsAsync(key, '', user)).value,
});
