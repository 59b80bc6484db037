import { Module } from '@nestjs/common';
import { FlagPort } from './flag-port';
import { LdFlagAdapter } from './ld-flag.adapter';
@Module({ providers: [{ provide: FlagPort, useClass: LdFlagAdapter }], exports: [FlagPort] })
export class FlagsModule {}
