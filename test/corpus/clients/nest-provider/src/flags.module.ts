import { Module } from '@nestjs/common';
import { init } from '@launchdarkly/node-server-sdk';

export const LD_CLIENT = Symbol('LD_CLIENT');

@Module({ providers: [{ provide: LD_CLIENT, useFactory: () => init(process.env.LD_KEY!) }], exports: [LD_CLIENT] })
export class FlagsModule {}
