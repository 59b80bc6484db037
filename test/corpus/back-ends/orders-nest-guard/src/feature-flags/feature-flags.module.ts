import { Global, Module } from '@nestjs/common';
import { init } from '@launchdarkly/node-server-sdk';
import { FeatureGuard } from './feature.guard';
import { FlagsService, LD_CLIENT } from './flags.service';

@Global()
@Module({
  providers: [
    {
      provide: LD_CLIENT,
      useFactory: async () => {
        const client = init(process.env.LD_SDK_KEY ?? '');
        await client.waitForInitialization({ timeout: 5 });
        return client;
      },
    },
    FlagsService,
    FeatureGuard,
  ],
  exports: [FlagsService, FeatureGuard],
})
export class FeatureFlagsModule {}
