import { initialize } from 'unleash-client';

const unleash = initialize({ url: 'u', appName: 'a' });

export class RemoteSource {
  on(name: string): boolean {
    return unleash.isEnabled(name);
  }
}
export class LocalSource extends RemoteSource {
  override on(name: string): boolean {
    return localStorage.getItem(name) === '1';
  }
}
export class QuietSource extends RemoteSource {}
