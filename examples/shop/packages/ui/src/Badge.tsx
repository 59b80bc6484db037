import type { ReactNode } from 'react';

export function Badge({ tone = 'neutral', children }: { tone?: 'neutral' | 'urgent'; children: ReactNode }) {
  return <strong data-tone={tone}>{children}</strong>;
}
