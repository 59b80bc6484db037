import 'server-only';
import type { ComponentType, ReactNode } from 'react';
import { notFound } from 'next/navigation';
import { startUnleash, type Context, type Unleash } from 'unleash-client';

let starting: Promise<Unleash> | undefined;

function unleash() {
  starting ??= startUnleash({
    url: process.env.UNLEASH_URL!,
    appName: 'billing-console',
    customHeaders: { Authorization: process.env.UNLEASH_TOKEN! },
  });
  return starting;
}

export async function flag(name: string, context: Context = {}): Promise<boolean> {
  return (await unleash()).isEnabled(name, context);
}

export const allOn = async (...names: string[]) =>
  (await Promise.all(names.map((name) => flag(name)))).every(Boolean);

/** Page wrapper: answers 404 as long as the flag is off. */
export function flaggedPage<P extends object>(name: string, Page: ComponentType<P>) {
  return async function FlaggedPage(props: P) {
    if (!(await flag(name))) notFound();
    return <Page {...props} />;
  };
}

export async function Flagged(props: { when: string; children: ReactNode }) {
  return (await flag(props.when)) ? <>{props.children}</> : null;
}
