import { initialize } from 'unleash-client';

const unleash = initialize({ url: 'https://u.example', appName: 'desk' });

export class Feature {
  static enabled(name: string): boolean {
    return unleash.isEnabled(name);
  }
}
