import { init, type LDClient } from '@launchdarkly/node-server-sdk';
import { GetFlagCommand } from './get-flag.command';

export class GetFlag {
  private readonly client: LDClient = init(process.env.LD_KEY!);

  execute(command: GetFlagCommand): Promise<boolean> {
    return this.client.variation(command.key, { kind: 'organization', key: command.organizationId }, false);
  }
}
