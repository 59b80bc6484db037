import type { LoaderFunctionArgs } from '@remix-run/node';
import { initialize, type Unleash } from 'unleash-client';
import { getSession } from './session.server';

declare global {
  // survives hot reloads
  var __unleash: Unleash | undefined;
}

const unleash = (global.__unleash ??= initialize({
  url: process.env.UNLEASH_URL!,
  appName: 'analytics-remix',
  customHeaders: { Authorization: process.env.UNLEASH_TOKEN! },
}));

async function contextOf(request: Request) {
  const session = await getSession(request.headers.get('Cookie'));
  return { userId: session.get('userId') as string | undefined };
}

export async function requireFlag(request: Request, name: string): Promise<void> {
  if (!unleash.isEnabled(name, await contextOf(request))) {
    throw new Response('Not found', { status: 404 });
  }
}

/** const [a, b] = await readFlags(request, 'x', 'y') */
export async function readFlags(request: Request, ...names: string[]): Promise<boolean[]> {
  const context = await contextOf(request);
  return names.map((name) => unleash.isEnabled(name, context));
}

type Loader<T> = (args: LoaderFunctionArgs) => Promise<T>;

export const gated =
  <T>(name: string, loader: Loader<T>): Loader<T> =>
  async (args) => {
    await requireFlag(args.request, name);
    return loader(args);
  };
