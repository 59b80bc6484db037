export class GetFlagCommand {
  static create(data: { key: string; organizationId: string }): GetFlagCommand {
    return Object.assign(new GetFlagCommand(), data);
  }
  key!: string;
  organizationId!: string;
}
