import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { FlagPort } from './flag-port';
import { FeatureRepo } from 'other';
@Injectable()
export class UserService {
  constructor(private readonly flags: FlagPort, private readonly repo: FeatureRepo, private ref: ModuleRef) {}
  async x() {
    if (await this.flags.isOn('nest-abs')) return 1;
//                            ^^^^^^^^^^ evaluation nest-abs
    await this.repo.isOn('nest-other');
    const f = this.ref.get(FlagPort, { strict: false });
    return f.isOn('nest-ref');
//                ^^^^^^^^^^ evaluation nest-ref
  }
}
