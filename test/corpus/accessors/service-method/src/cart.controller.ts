import { Controller, Get, NotFoundException } from '@nestjs/common';
import { FeatureService } from './feature.service';

@Controller('cart')
export class CartController {
  constructor(private readonly features: FeatureService) {}

  @Get('estimate')
  async estimate() {
    if (!(await this.features.isEnabled('delivery-estimate'))) throw new NotFoundException();
    //                                  ^^^^^^^^^^^^^^^^^^^ evaluation delivery-estimate
    return this.compute(await this.features.isEnabled('estimate-by-zip', 'me'));
    //                                                ^^^^^^^^^^^^^^^^^ evaluation estimate-by-zip
  }

  private compute(byZip: boolean) {
    return { byZip };
  }
}
