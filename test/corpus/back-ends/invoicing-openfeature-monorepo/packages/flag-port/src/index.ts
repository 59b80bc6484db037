export interface FlagRequest<T> {
  key: string;
  fallback: T;
  subject?: string;
}

/** What the domain code knows; the vendor lives in @invoicing/flag-openfeature. */
export interface FlagPort {
  evaluate(request: FlagRequest<boolean>): Promise<boolean>;
  evaluate(request: FlagRequest<number>): Promise<number>;
}

export class InMemoryFlagPort implements FlagPort {
  constructor(private readonly values: Record<string, boolean | number> = {}) {}

  async evaluate({ key, fallback }: FlagRequest<any>): Promise<any> {
    return this.values[key] ?? fallback;
  }
}
