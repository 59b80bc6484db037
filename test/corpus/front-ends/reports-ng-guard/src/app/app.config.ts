import { APP_INITIALIZER, ApplicationConfig } from '@angular/core';
import { provideRouter } from '@angular/router';
import { initialize, type LDClient } from 'launchdarkly-js-client-sdk';
import { routes } from './app.routes';
import { LD_CLIENT } from './core/flag.service';

export const appConfig: ApplicationConfig = {
  providers: [
    provideRouter(routes),
    { provide: LD_CLIENT, useFactory: () => initialize('66f0c0ffee', { kind: 'user', anonymous: true }) },
    {
      provide: APP_INITIALIZER,
      multi: true,
      deps: [LD_CLIENT],
      useFactory: (client: LDClient) => () => client.waitForInitialization(3),
    },
  ],
};
