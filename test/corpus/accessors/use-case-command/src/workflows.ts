import { GetFlag } from './usecases/get-flag.usecase';
import { GetFlagCommand } from './usecases/get-flag.command';

export class Workflows {
  constructor(private getFlag: GetFlag) {}

  async list(organizationId: string) {
    const tags = await this.getFlag.execute(GetFlagCommand.create({ key: 'workflow-tags', organizationId }));
    //                                                                   ^^^^^^^^^^^^^^^ evaluation workflow-tags
    const search = await this.getFlag.execute({ key: 'workflow-search', organizationId });
    //                                               ^^^^^^^^^^^^^^^^^ evaluation workflow-search
    return { tags, search };
  }
}
