import { Injectable } from '@nestjs/common';
import { FlagKeysEnum } from '@mail/shared';
import { FlagsService } from './flags.service';

@Injectable()
export class Batch {
  constructor(private flagsService: FlagsService) {}

  async execute(command: BatchCommand) {
    const on = await this.flagsService.getFlag({
      key: FlagKeysEnum.IS_BATCHING_ENABLED,
      //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation IS_BATCHING_ENABLED
      organization: { _id: command.organizationId },
      defaultValue: false,
    });
    return on ? this.merge(command) : this.send(command);
  }
}
