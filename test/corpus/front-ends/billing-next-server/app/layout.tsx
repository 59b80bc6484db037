import type { ReactNode } from 'react';
import { visibleEntries } from '../lib/nav';

export default async function RootLayout({ children }: { children: ReactNode }) {
  const entries = await visibleEntries(['billing.read', 'billing.export']);
  return (
    <html lang="en">
      <body>
        <nav>
          {entries.map((e) => (
            <a key={e.href} href={e.href} data-icon={e.icon}>
              {e.href}
            </a>
          ))}
        </nav>
        {children}
      </body>
    </html>
  );
}
