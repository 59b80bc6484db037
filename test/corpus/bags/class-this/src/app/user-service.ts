export class UserService {
  private readonly config: Config;

  constructor({ config }: { config: Config }) {
    this.config = config;
  }

  async remove(id: number): Promise<void> {
    if (this.config.experimental.flags.anonymiseEvents) await this.anonymise(id);
    //                                 ^^^^^^^^^^^^^^^ evaluation anonymiseEvents
    await this.store.delete(id);
  }
}
