import { Controller, Get } from '@nestjs/common';
import { RequireFlagsEnabled } from '@openfeature/nestjs-sdk';

@RequireFlagsEnabled({ flags: [{ flagKey: 'beta-api' }] })
//                                        ^^^^^^^^^^ gate beta-api
@Controller('beta')
export class BetaController {
  @RequireFlagsEnabled({ flags: [{ flagKey: 'beta-streams', defaultValue: true }, { flagKey: 'beta-batch' }] })
  //                                        ^^^^^^^^^^^^^^ gate beta-streams
  //                                                                                         ^^^^^^^^^^^^ gate beta-batch
  @Get('streams')
  streams() {
    return open();
  }
}
