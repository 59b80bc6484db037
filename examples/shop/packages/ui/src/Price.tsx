const formats = new Map<string, Intl.NumberFormat>();

export function formatPrice(cents: number, currency = 'EUR'): string {
  const format = formats.get(currency) ?? new Intl.NumberFormat('en-IE', { style: 'currency', currency });
  formats.set(currency, format);
  return format.format(cents / 100);
}

export function Price({ cents, currency }: { cents: number; currency?: string }) {
  return <data value={cents}>{formatPrice(cents, currency)}</data>;
}
