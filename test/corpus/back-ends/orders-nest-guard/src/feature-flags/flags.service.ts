import { Inject, Injectable } from '@nestjs/common';
import type { LDClient, LDContext } from '@launchdarkly/node-server-sdk';

export const LD_CLIENT = Symbol('LD_CLIENT');

@Injectable()
export class FlagsService {
  constructor(@Inject(LD_CLIENT) private readonly ld: LDClient) {}

  isOn(key: string, userId = 'anonymous'): Promise<boolean> {
    return this.ld.boolVariation(key, this.contextFor(userId), false);
  }

  limit(key: string, fallback: number, userId?: string): Promise<number> {
    return this.ld.numberVariation(key, this.contextFor(userId ?? 'service'), fallback);
  }

  private contextFor(key: string): LDContext {
    return { kind: 'user', key, anonymous: key === 'anonymous' };
  }
}
