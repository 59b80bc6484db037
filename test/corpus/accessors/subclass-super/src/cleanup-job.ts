import { BaseJob } from './base-job';

export class CleanupJob extends BaseJob {
  async run(): Promise<void> {
    if (await this.enabled('job-cleanup')) await cleanUp();
    //                     ^^^^^^^^^^^^^ evaluation job-cleanup
  }
}
