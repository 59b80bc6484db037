import { Inject, Injectable } from '@nestjs/common';
import type { LDClient } from '@launchdarkly/node-server-sdk';
import { LD_CLIENT } from './flags.module';

@Injectable()
export class LoansService {
  constructor(@Inject(LD_CLIENT) private readonly ld: LDClient) {}

  async offer(customer: Customer) {
    const instant = await this.ld.variation('loans.instant-decision', { key: customer.id }, false);
    //                                      ^^^^^^^^^^^^^^^^^^^^^^^^ evaluation loans.instant-decision
    return instant ? this.decide(customer) : this.enqueue(customer);
  }
}
