import { InMemoryProvider, OpenFeature } from '@openfeature/server-sdk';
import type { Handler, Reply } from '../src/http';

type Values = Record<string, boolean | string>;

/** Calls a handler with the flags given; every other flag is unknown and so falls back. */
export async function call(handler: Handler, query: string, flags: Values = {}, country = 'ie'): Promise<Reply> {
  const configuration = Object.entries(flags).map(([key, value]) => [
    key,
    { disabled: false, variants: { fixed: value }, defaultVariant: 'fixed' },
  ]);
  await OpenFeature.setProviderAndWait(new InMemoryProvider(Object.fromEntries(configuration)));
  return handler({ userId: 'ada', country, query: new URLSearchParams(query) });
}
