import { compareText } from '@flagsweep/catalog';
import type { ImportResult } from '../format.js';

/** The document of `import`, field by field. */
export const importDocument = ({
  title,
  flags,
  added,
  fields,
  same,
  twins,
  absent,
  evidence,
  files,
  written,
}: ImportResult) => ({
  version: 1,
  source: title,
  flags,
  added: added.map(({ key, file }) => ({ key, file })),
  fields: fields.map(({ key, field, file, status, before, after }) => ({ key, field, file, status, before, after })),
  same,
  twins: twins.map(({ key, other }) => ({ key, other })),
  absent,
  evidence: evidence.map(({ flagKey, verdict, since, observed, environments, source }) => ({
    flagKey,
    verdict,
    since,
    observed,
    environments: Object.entries(environments)
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, served]) => ({
        name,
        value: served.value,
        mixed: served.mixed,
        variant: served.variant,
        exposure: served.exposure,
        lastSeen: served.lastSeen,
        count: served.count,
        variants: served.variants,
      })),
    source,
  })),
  files: files.map(({ file, before }) => ({ file, status: before === undefined ? 'added' : 'modified' })),
  written,
});
