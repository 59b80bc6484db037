import type { Location } from '@flagsweep/catalog';
import { type Side, skipReasons } from '@flagsweep/references';
import type { ScanResult } from '../format.js';

/** The document of `scan`, field by field. */
export const scanDocument = ({ facts }: ScanResult): object => ({
  version: 1,
  root: '.',
  files: {
    scanned: facts.files.scanned,
    parsed: facts.files.parsed,
    skipped: Object.fromEntries(skipReasons.map((reason) => [reason, facts.files.skipped[reason]])),
  },
  references: facts.references.map((reference) => ({
    flagKey: reference.flagKey,
    kind: reference.kind,
    ...range(reference),
    package: reference.package,
    sdk: reference.sdk,
    test: reference.test,
    valueType: reference.valueType,
    fallback: reference.fallback,
    fallbackValue: reference.fallbackValue,
    withoutFallback: reference.withoutFallback,
    value: reference.value,
    guards: reference.guards?.map(({ name, on }) => ({ name, on })),
    branches: reference.branches && { on: sideOf(reference.branches.on), off: sideOf(reference.branches.off) },
    inside: reference.inside?.map(({ flagKey, on }) => ({ flagKey, on })),
  })),
  unresolved: facts.unresolved.map((found) => ({
    reason: found.reason,
    prefix: found.prefix,
    candidates: found.candidates,
    text: found.text,
    ...range(found),
    package: found.package,
    sdk: found.sdk,
    test: found.test,
  })),
  observations: facts.observations.map((found) => ({
    kind: found.kind,
    detail: found.detail,
    ...range(found),
    package: found.package,
    test: found.test,
  })),
  problems: facts.problems.map(({ file, reason, message, line, column }) => ({ file, reason, message, line, column })),
});

const range = ({ file, start, end, line, column }: Location) => ({ file, start, end, line, column });

const sideOf = (side: Side | undefined) => side && { lines: side.lines, exits: side.exits };
