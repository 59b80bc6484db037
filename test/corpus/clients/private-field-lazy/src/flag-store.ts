import { startUnleash, type Unleash } from 'unleash-client';

export class FlagStore {
  #unleash: Unleash | undefined;

  async #client(): Promise<Unleash> {
    this.#unleash ??= await startUnleash({ url: 'https://u.example', appName: 'store' });
    return this.#unleash;
  }

  async compactRows(): Promise<boolean> {
    return (await this.#client()).isEnabled('compact-rows');
    //                                      ^^^^^^^^^^^^^^ evaluation compact-rows
  }

  zebra = () => this.#unleash?.isEnabled('zebra-rows') ?? false;
  //                                     ^^^^^^^^^^^^ evaluation zebra-rows
}
