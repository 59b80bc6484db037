import type { Agreement, Catalog, CatalogEntry, Evidence } from '@flagsweep/catalog';
import { indexEntries, listed } from './flag-uses.js';

/** What is said of each flag, by its key or another spelling. */
export function evidenceByEntry(catalog: Catalog, evidence: readonly Evidence[]): Map<CatalogEntry, Evidence[]> {
  const index = indexEntries(catalog);
  const found = new Map<CatalogEntry, Evidence[]>();
  for (const each of evidence) {
    const entry = index.get(each.flagKey);
    if (entry) found.set(entry, [...(found.get(entry) ?? []), each]);
  }
  return found;
}

/** Why no value may take the place of a flag. */
export function disagreementText(agreement: Exclude<Agreement, { value: unknown }>): string {
  switch (agreement.reason) {
    case 'no-evidence':
      return 'no evidence speaks of it';
    case 'not-rolled-out':
      return 'no evidence says that it is rolled out';
    case 'mixed':
      return `${listed(agreement.environments)} ${agreement.environments.length === 1 ? 'serves' : 'serve'} more than one value`;
    case 'unknown':
      return `no value is known of ${listed(agreement.environments)}`;
    case 'disagree': {
      const texts = agreement.values.map(({ environment, value }) => `${environment} serves ${JSON.stringify(value)}`);
      return listed([...new Set(texts)]);
    }
  }
}
