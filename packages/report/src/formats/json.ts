import type { Location } from '@flagsweep/catalog';
import type { Finding } from '@flagsweep/checks';
import type { Example, FoundBag } from '@flagsweep/references';
import { dashboard, type FlagRow } from '../dashboard.js';
import type { Format, Proposal } from '../format.js';

// Every object is written out field by field: the order is part of the contract of docs/json.md, and a field that some
// other package adds to its data must not slip into it. `undefined` leaves no trace in JSON.

export default {
  what: 'JSON for programs; docs/json.md describes every field, and changes only add.',
  init(result) {
    const support = ({ keys, places, share, examples, why, doubt, taken }: Proposal<FoundBag>) => ({
      why,
      doubt,
      taken,
      keys,
      places,
      share,
      examples: examples.map(placeOf),
    });
    return print({
      version: 1,
      sdks: result.sdks.map(({ sdk, packages, files, manifests, keys, places, examples }) => ({
        sdk,
        packages,
        files,
        manifests,
        keys,
        places,
        examples: examples.map(placeOf),
      })),
      registries: result.registries.map(({ option, form, members, ...rest }) => ({
        option: { file: option.file, name: option.name, keys: option.keys },
        form,
        members,
        ...support({ option: '', ...rest }),
      })),
      accessors: result.accessors.map(({ option, ...rest }) => ({
        option: {
          name: option.name,
          import: option.import,
          receiver: option.receiver,
          key: option.key,
          fallback: option.fallback,
          result: option.result,
        },
        ...support({ option: '', ...rest }),
      })),
      bags: result.bags.map((bag) => ({ option: bag.option, ...support(bag) })),
      gates: result.gates.map((gate) => ({ option: gate.option, ...support(gate) })),
      flags: result.flags.map(({ key, owner, created, valueType, file, line }) => ({
        key,
        owner,
        created,
        valueType,
        file,
        line,
      })),
      onlyInTests: result.onlyInTests,
      history: result.history,
      present: result.present,
      files: result.files.map(({ file, text }) => ({ file, text })),
      status: result.status,
    });
  },
  scan({ facts }) {
    return print({
      version: 1,
      root: '.',
      files: { scanned: facts.files.scanned, parsed: facts.files.parsed },
      references: facts.references.map((reference) => ({
        flagKey: reference.flagKey,
        kind: reference.kind,
        ...range(reference),
        package: reference.package,
        sdk: reference.sdk,
        test: reference.test,
        valueType: reference.valueType,
        fallback: reference.fallback,
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
      problems: facts.problems.map(({ file, reason, message, line, column }) => ({
        file,
        reason,
        message,
        line,
        column,
      })),
    });
  },
  check({ findings, summary: { errors, warnings, flags, files } }) {
    return print({ version: 1, findings: findings.map(findingOf), summary: { errors, warnings, flags, files } });
  },
  remove({ flagKey, keep, files, leftovers, written }) {
    return print({
      version: 1,
      flagKey,
      keep,
      files: files.map(({ file, status, edits }) => ({
        file,
        status,
        edits: edits.map(({ start, end, newText }) => ({ start, end, newText })),
      })),
      leftovers: leftovers.map(({ file, line, column, reason, message }) => ({ file, line, column, reason, message })),
      written,
    });
  },
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

const placeOf = ({ file, line, column }: Example) => ({ file, line, column });
const range = ({ file, start, end, line, column }: Location) => ({ file, start, end, line, column });
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
