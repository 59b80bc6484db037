import { Controller, Get } from '@nestjs/common';
import { BooleanFeatureFlag, NumberFeatureFlag, type EvaluationDetails } from '@openfeature/nestjs-sdk';
import type { Observable } from 'rxjs';

@Controller('quote')
export class QuoteController {
  @Get()
  quote(
    @BooleanFeatureFlag({ flagKey: 'quote-instant', defaultValue: false })
    //                             ^^^^^^^^^^^^^^^ evaluation quote-instant
    instant: Observable<EvaluationDetails<boolean>>,
    @NumberFeatureFlag({ flagKey: 'quote-discount', defaultValue: 0 }) discount: Observable<EvaluationDetails<number>>,
    //                            ^^^^^^^^^^^^^^^^ evaluation quote-discount
  ) {
    return combine(instant, discount);
  }
}
