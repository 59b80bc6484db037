import * as configcat from 'configcat-js';
type Factory<T> = () => T;
class Container {
  private m = new Map<string, Factory<any>>();
  register<T>(k: string, f: Factory<T>) { this.m.set(k, f); }
  resolve<T>(k: string): T { return this.m.get(k)!(); }
}
export const container = new Container();
export class Toggles {
  constructor(private readonly cc: configcat.IConfigCatClient) {}
  async isOn(key: string, user?: configcat.User): Promise<boolean> { return this.cc.getValueAsync(key, false, user); }
}
container.register('toggles', () => new Toggles(configcat.getClient('k')));
