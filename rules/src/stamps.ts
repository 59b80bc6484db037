import { statSync } from 'node:fs';

/** How long an answer about a file holds: an editor lints on every key, and a lint run asks once for every file. */
export const freshFor = 1000;

export interface Stamps {
  /** Changes when the file does; `''` where there is no such file. Asks the disk at most once a second. */
  of(file: string): string;
}

export function createStamps(): Stamps {
  const known = new Map<string, { at: number; stamp: string }>();
  return {
    of(file) {
      const now = performance.now();
      const found = known.get(file);
      if (found && now - found.at < freshFor) return found.stamp;
      const stats = statSync(file, { throwIfNoEntry: false });
      const stamp = stats?.isFile() ? `${stats.mtimeMs}:${stats.size}` : '';
      known.set(file, { at: now, stamp });
      return stamp;
    },
  };
}
