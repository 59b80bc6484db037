import { createCookieSessionStorage } from '@remix-run/node';

export const { getSession, commitSession } = createCookieSessionStorage({
  cookie: { name: '__session', secrets: [process.env.SESSION_SECRET!] },
});

export async function requirePermission(request: Request, name: string): Promise<void> {
  const session = await getSession(request.headers.get('Cookie'));
  const granted: string[] = session.get('permissions') ?? [];
  if (!granted.includes(name)) throw new Response('Forbidden', { status: 403 });
}
