export default class ProjectService {
  private flagResolver: IFlagResolver;

  constructor({ flagResolver }: Pick<IConfig, 'flagResolver'>) {
    this.flagResolver = flagResolver;
  }

  async remove(id: string): Promise<void> {
    if (this.flagResolver.isEnabled('projectTrash')) {
    //                              ^^^^^^^^^^^^^^ evaluation projectTrash
      await this.store.trash(id);
      return;
    }
    await this.store.delete(id);
  }
}
