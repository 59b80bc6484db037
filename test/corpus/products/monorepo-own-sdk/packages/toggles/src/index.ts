import { initialize, type Unleash } from 'unleash-client';

export class Toggles {
  #unleash: Unleash;
  constructor(url: string) {
    this.#unleash = initialize({ url, appName: 'org' });
  }
  /** Whether a toggle is on for a customer. */
  isOn(toggle: string, customer?: string): boolean {
    return this.#unleash.isEnabled(toggle, customer ? { userId: customer } : {});
  }
}
let shared: Toggles | undefined;
export const toggles = (): Toggles => (shared ??= new Toggles(process.env.TOGGLES_URL!));
