import type { CatalogEntry } from '@flagsweep/catalog';
import type { Check } from '../check.js';
import { fieldLocation } from '../flag-uses.js';

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G11'],
  docs: {
    what: 'Reports flags that depend on each other in a circle, once a circle.',
    why: 'None of them can be turned on first, and none can be removed first.',
    fix: 'Take the dependency out of `dependsOn` that does not hold, or make one flag of those that only work together.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout:\n    dependsOn: [express-pay]\n  express-pay:\n    dependsOn: [new-checkout]\n',
    },
    good: { catalog: 'flags:\n  new-checkout: {}\n  express-pay:\n    dependsOn: [new-checkout]\n' },
  },
  messages: {
    cycle: 'Flag "{{flagKey}}" depends on itself: {{circle}}. Take out the dependency that does not hold.',
  },
  *run({ catalog }) {
    for (const circle of circlesOf(catalog.entries)) {
      const [entry] = circle;
      if (!entry) continue;
      const keys = circle.map(({ definition }) => definition.key);
      const [flagKey = ''] = keys;
      const shown = keys.length > 8 ? [...keys.slice(0, 7), '…'] : keys;
      yield {
        messageId: 'cycle',
        data: { flagKey, circle: [...shown, flagKey].join(' -> ') },
        flagKey,
        location: fieldLocation(entry, 'dependsOn'),
      };
    }
  },
} satisfies Check;

/** One circle for each edge that closes one, found by a walk without recursion: chains may be as long as the catalog. */
function* circlesOf(entries: readonly CatalogEntry[]): Generator<CatalogEntry[]> {
  const byKey = new Map(entries.map((entry) => [entry.definition.key, entry]));
  const done = new Set<CatalogEntry>();
  for (const start of entries) {
    if (done.has(start)) continue;
    const path: { entry: CatalogEntry; next: number }[] = [{ entry: start, next: 0 }];
    const depths = new Map([[start, 0]]);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const key = top.entry.definition.dependsOn?.[top.next++];
      if (key === undefined) {
        done.add(top.entry);
        depths.delete(top.entry);
        path.pop();
        continue;
      }
      const entry = byKey.get(key);
      const depth = entry && depths.get(entry);
      if (depth !== undefined) yield path.slice(depth).map((step) => step.entry);
      else if (entry && !done.has(entry)) {
        depths.set(entry, path.length);
        path.push({ entry, next: 0 });
      }
    }
  }
}
