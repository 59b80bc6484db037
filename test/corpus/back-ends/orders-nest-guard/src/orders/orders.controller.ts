import { Body, Controller, Get, Param, Patch, Post, UseGuards } from '@nestjs/common';
import { BetaRoute, Feature, OrderFeature, Permission } from '../feature-flags/feature.decorators';
import { FeatureGuard } from '../feature-flags/feature.guard';
import { RefundsService } from './refunds.service';

@Controller('orders')
@UseGuards(FeatureGuard)
@Feature('orders-api-v3')
//       ^^^^^^^^^^^^^^^ evaluation orders-api-v3
export class OrdersController {
  constructor(private readonly refunds: RefundsService) {}

  @Patch('bulk')
  @Permission('orders-bulk-write')
  @BetaRoute(OrderFeature.BulkEdit)
//           ^^^^^^^^^^^^^^^^^^^^^ evaluation orders-bulk-edit
  bulk(@Body() patches: unknown[]) {
    return { accepted: patches.length };
  }

  @Get('export.csv')
  @Permission('orders-export')
  @BetaRoute(OrderFeature.CsvExport, 'alpha')
//           ^^^^^^^^^^^^^^^^^^^^^^ evaluation orders-csv-export
  export() {
    return 'id;total\n';
  }

  @Post(':id/refund')
  @Feature('orders-refund-endpoint')
//         ^^^^^^^^^^^^^^^^^^^^^^^^ evaluation orders-refund-endpoint
  refund(@Param('id') id: string, @Body('cents') cents: number) {
    return this.refunds.refund(id, cents);
  }
}
