import { start } from './server';

await start({
  config: {
    port: 4242,
    flags: { strictSchema: true, bearerOnly: process.env.BEARER === '1' },
    //       ^^^^^^^^^^^^ override strictSchema
    //                           ^^^^^^^^^^ override bearerOnly
  },
});
