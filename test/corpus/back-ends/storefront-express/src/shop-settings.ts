/** Per-shop switches that merchants edit themselves in the back office. */
export class ShopSettings {
  constructor(private readonly rows: Map<string, string>) {}

  isEnabled(name: string): boolean {
    return this.rows.get(name) === 'true';
  }

  text(name: string): string | undefined {
    return this.rows.get(name);
  }
}

export const shopSettings = new ShopSettings(new Map([['guest-checkout', 'true']]));
