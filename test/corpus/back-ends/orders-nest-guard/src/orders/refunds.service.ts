import { BadRequestException, Injectable } from '@nestjs/common';
import { OrderFeature } from '../feature-flags/feature.decorators';
import { FlagsService } from '../feature-flags/flags.service';

@Injectable()
export class RefundsService {
  private readonly counters = new Map<string, number>();

  constructor(private readonly flagsService: FlagsService) {}

  async refund(orderId: string, cents: number) {
    const [partial, ceiling] = await Promise.all([
      this.flagsService.isOn(OrderFeature.PartialRefund, orderId),
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation orders-partial-refund
      this.flagsService.limit('refund-ceiling-cents', 50_000),
//                            ^^^^^^^^^^^^^^^^^^^^^^ evaluation refund-ceiling-cents
    ]);
    if (cents > ceiling) throw new BadRequestException('refund_too_high');
    this.count(partial ? 'refund-partial-count' : 'refund-full-count');
    return { orderId, cents, partial };
  }

  private count(metric: string) {
    this.counters.set(metric, (this.counters.get(metric) ?? 0) + 1);
  }
}
