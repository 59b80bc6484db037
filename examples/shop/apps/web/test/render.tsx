import { InMemoryProvider, OpenFeature, OpenFeatureProvider } from '@openfeature/react-sdk';
import type { FlagKey } from '@shop/flags';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** Renders with the flags given; every other flag is unknown and so falls back. */
export async function render(node: ReactNode, flags: Partial<Record<FlagKey, boolean>> = {}): Promise<string> {
  const configuration = Object.entries(flags).map(([key, on]) => [
    key,
    { disabled: false, variants: { on: true, off: false }, defaultVariant: on ? 'on' : 'off' },
  ]);
  await OpenFeature.setProviderAndWait(new InMemoryProvider(Object.fromEntries(configuration)));
  return renderToStaticMarkup(<OpenFeatureProvider>{node}</OpenFeatureProvider>);
}
