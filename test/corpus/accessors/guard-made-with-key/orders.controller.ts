import { Controller, Get, UseGuards } from '@nestjs/common';
import { RoleGuard, RouteFlagGuard } from './flag.guard';
import { flags } from './main';

@Controller('orders')
export class OrdersController {
  @Get('export')
  @UseGuards(new RouteFlagGuard(flags, 'order-export'), new RoleGuard('order-admin'))
//                                     ^^^^^^^^^^^^^^ evaluation order-export
//                                                                    ^^^^^^^^^^^^^ nothing
  export() {
    return 'csv';
  }
}
