/** Tiny query builder for the lookup tables; deliberately reads like `flag()`. */
class TableQuery {
  private tenant = 'public';
  constructor(private readonly name: string) {}

  forTenant(tenant: string): this {
    this.tenant = tenant;
    return this;
  }

  async get(): Promise<string> {
    return `select * from ${this.tenant}.${this.name}`;
  }
}

export const table = (name: string) => new TableQuery(name);
