import type { LDClient } from '@launchdarkly/node-server-sdk';

export class TaxService {
  constructor(
    private readonly rates: RateTable,
    private readonly ld: LDClient,
  ) {}

  async rate(country: string): Promise<number> {
    const reduced = await this.ld.boolVariation('tax-reduced-rate', { kind: 'country', key: country }, false);
    //                                          ^^^^^^^^^^^^^^^^^^ evaluation tax-reduced-rate
    return reduced ? this.rates.reduced(country) : this.rates.full(country);
  }
}
