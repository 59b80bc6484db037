import type { Finding } from '@flagsweep/checks';
import { dashboard, type FlagRow } from '../dashboard.js';
import type { Format } from '../format.js';
import { explanationDocument } from '../json/explanation.js';
import { historyDocument } from '../json/history.js';
import { importDocument } from '../json/import.js';
import { initDocument } from '../json/init.js';
import { removeDocument } from '../json/remove.js';
import { scanDocument } from '../json/scan.js';

// Every object is written out field by field: the order is part of the contract of docs/json.md, and a field that some
// other package adds to its data must not slip into it. `undefined` leaves no trace in JSON.

export default {
  what: 'JSON for programs; docs/json.md describes every field, and changes only add.',
  init: (result) => print(initDocument(result)),
  scan: (result) => print(scanDocument(result)),
  explanation: (result) => print(explanationDocument(result)),
  check({ findings, summary: { errors, warnings, flags, files } }) {
    return print({ version: 1, findings: findings.map(findingOf), summary: { errors, warnings, flags, files } });
  },
  import: (result) => print(importDocument(result)),
  remove: (result) => print(removeDocument(result)),
  draft({ files, notes, written }) {
    const changed = files.map(({ file, before, after }) => ({
      file,
      status: before === undefined ? 'added' : 'modified',
      text: after,
    }));
    return print({ version: 1, files: changed, notes, written });
  },
  history: (result) => print(historyDocument(result)),
  report(result) {
    const board = dashboard(result);
    return print({
      version: 1,
      now: result.now,
      flags: [...board.flags, ...board.unknown].map(flagOf),
      findings: result.findings.map(findingOf),
      summary: {
        flags: board.flags.length,
        unknown: board.unknown.length,
        byStage: board.byStage.map(({ name, flags }) => ({ stage: name, flags })),
        byOwner: board.byOwner.map(({ name, flags }) => ({ owner: name, flags })),
        expired: board.expired.length,
        expiring: board.expiring.length,
        unreferenced: board.unreferenced.length,
        unowned: board.unowned.length,
        unresolved: result.facts.unresolved.length,
        problems: result.facts.problems.length + result.catalog.problems.length,
        errors: board.errors,
        warnings: board.warnings,
      },
    });
  },
} satisfies Format;

const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function findingOf({ check, severity, flagKey, location, message, fingerprint }: Finding) {
  const { file, line, column } = location ?? {};
  return { check, severity, flagKey, file, line, column, message, fingerprint };
}

function flagOf(row: FlagRow) {
  return {
    key: row.key,
    inCatalog: row.entry !== undefined,
    owner: row.owner,
    type: row.type,
    stage: row.stage,
    created: row.created,
    ageDays: row.ageDays,
    expires: row.expires,
    expiresInDays: row.expiresIn,
    file: row.entry?.location.file,
    line: row.entry?.location.line,
    column: row.entry?.location.column,
    references: { total: row.references.length, reads: row.reads, tests: row.tests, possible: row.possible.length },
    packages: row.packages,
    findings: row.findings.length,
    unreferenced: row.unreferenced,
  };
}
