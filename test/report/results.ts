import type { CatalogEntry, FlagDefinition, Location } from '@flagsweep/catalog';
import type { Finding } from '@flagsweep/checks';
import { noneSkipped, type Reference, type UnresolvedReference } from '@flagsweep/references';
import type {
  CheckResult,
  DashboardResult,
  ExplanationResult,
  ImportResult,
  InitResult,
  RemoveResult,
  ScanResult,
  Style,
} from '@flagsweep/report';

export const plain: Style = { colors: false, toolVersion: '1.2.3' };
export const colored: Style = { colors: true, toolVersion: '1.2.3' };

export function at(file: string, line: number, column: number): Location {
  return { file, start: 100, end: 112, line, column };
}

export function reference(flagKey: string, location: Location, more: Partial<Reference> = {}): Reference {
  return { flagKey, kind: 'evaluation', ...location, package: 'shop', test: false, ...more };
}

export function unresolved(location: Location, more: Partial<UnresolvedReference> = {}): UnresolvedReference {
  return { reason: 'dynamic', text: '`new-${name}`', ...location, package: 'shop', test: false, ...more };
}

export function entry(definition: FlagDefinition, file = `flags/${definition.key}.yaml`): CatalogEntry {
  return { definition, location: at(file, 1, 1), fields: {}, alone: true };
}

export function finding(check: string, message: string, more: Partial<Finding> = {}): Finding {
  return { check, messageId: 'found', data: {}, severity: 'error', message, fingerprint: `${check}-1`, ...more };
}

export const initResult: InitResult = {
  command: 'init',
  sdks: [
    {
      sdk: 'openfeature',
      title: 'OpenFeature',
      packages: ['@openfeature/server-sdk'],
      files: 2,
      manifests: ['package.json'],
      keys: 1,
      places: 1,
      examples: [{ file: 'src/search.ts', line: 4, column: 9 }],
    },
  ],
  registries: [
    {
      option: { file: 'src/keys.ts', name: 'flags', keys: 'name' },
      form: 'object',
      members: 3,
      why: ['name', 'members'],
      doubt: 'form',
      taken: false,
      keys: 3,
      places: 2,
      share: 0.67,
      examples: [{ file: 'src/keys.ts', line: 2, column: 3 }],
    },
  ],
  accessors: [
    {
      option: { name: 'isOn', import: 'src/read.ts', receiver: 'flags', key: 1, fallback: 2, result: 'promise' },
      why: ['wrapper', 'keys'],
      doubt: 'result',
      taken: true,
      keys: 2,
      places: 5,
      share: 1,
      examples: [{ file: 'src/cart.ts', line: 12, column: 7 }],
    },
  ],
  bags: [
    {
      option: 'uiConfig.flags',
      why: ['keys', 'name'],
      doubt: 'support',
      taken: true,
      keys: 2,
      places: 4,
      share: 0.8,
      examples: [{ file: 'web/App.tsx', line: 3, column: 5 }],
    },
  ],
  gates: [
    {
      option: 'needs',
      why: ['keys'],
      doubt: 'share',
      taken: false,
      keys: 3,
      places: 3,
      share: 0.5,
      examples: [{ file: 'web/routes.ts', line: 8, column: 5 }],
    },
  ],
  flags: [
    {
      key: 'new-checkout',
      codeKeys: ['newCheckout'],
      owner: ['@shop/cart'],
      created: '2026-03-01',
      valueType: 'boolean',
      file: 'src/keys.ts',
      line: 2,
    },
  ],
  onlyInTests: ['made-up'],
  history: 'read',
  present: ['flagsweep.config.json'],
  files: [{ file: 'flags/new-checkout.yaml', text: 'key: new-checkout\n' }],
  status: 'dry-run',
};

export const scanResult: ScanResult = {
  command: 'scan',
  facts: {
    version: 1,
    files: { scanned: 9, parsed: 4, skipped: { ...noneSkipped, binary: 2, generated: 1 } },
    references: [
      reference('new-checkout', at('src/cart.ts', 12, 7), {
        sdk: 'openfeature',
        valueType: 'boolean',
        fallback: 'false',
        fallbackValue: false,
        guards: [{ name: 'requireAdmin', on: true }],
        branches: { on: { lines: 12, exits: false }, off: { lines: 1, exits: true } },
        inside: [{ flagKey: 'old-banner', on: false }],
      }),
      reference('new-checkout', at('src/cart.test.ts', 3, 18), { kind: 'override', test: true, value: true }),
      reference('old-banner', at('src/keys.ts', 2, 3), { kind: 'declaration' }),
    ],
    unresolved: [
      unresolved(at('src/region.ts', 5, 9), { prefix: 'new-', sdk: 'unleash' }),
      unresolved(at('src/pick.ts', 6, 1), { candidates: ['a', 'b'], text: 'key', reason: 'parameter' }),
    ],
    observations: [
      { kind: 'provider', ...at('src/flags.ts', 4, 1), detail: 'FlagdProvider', package: 'shop', test: false },
    ],
    problems: [
      { file: 'src/broken.ts', reason: 'syntax', message: 'Unexpected token', line: 4, column: 2 },
      { file: 'src/huge.js', reason: 'too-large', message: 'larger than 5 MB' },
    ],
  },
};

export const checkResult: CheckResult = {
  command: 'check',
  findings: [
    finding('expired-flag', 'Flag "old-banner" expired 3 days ago.', {
      flagKey: 'old-banner',
      location: at('flags/old-banner.yaml', 4, 10),
      fingerprint: '5f1d',
    }),
    finding('missing-owner', 'Flag "old-banner" has no owner.', {
      severity: 'warning',
      flagKey: 'old-banner',
      location: { ...at('flags/old-banner.yaml', 1, 1), start: 0 },
      fingerprint: '77aa',
    }),
    finding('unknown-flag', 'Code reads flag "ghost".', {
      flagKey: 'ghost',
      location: at('app/[id]/café page.tsx', 30, 11),
      fingerprint: '0c2e',
    }),
    finding('too-many-flags', 'The catalog holds 900 flags.', { severity: 'warning', fingerprint: '9b9b' }),
  ],
  summary: { errors: 2, warnings: 2, flags: 12, files: 340 },
  checks: [
    { id: 'expired-flag', severity: 'error', what: 'Reports a late flag.', why: 'Dead weight.', fix: 'Remove it.' },
    { id: 'missing-owner', severity: 'warning', what: 'Reports no owner.', why: 'Nobody acts.', fix: 'Name one.' },
    { id: 'unknown-flag', severity: 'error', what: 'Reports a stray key.', why: 'No end.', fix: 'Add it.' },
  ],
};

export const importResult: ImportResult = {
  command: 'import',
  title: 'LaunchDarkly',
  flags: 3,
  added: [{ key: 'gift-cards', file: 'flags/gift-cards.yaml' }],
  fields: [
    { key: 'new-checkout', field: 'valueType', file: 'flags/new-checkout.yaml', status: 'set', after: 'boolean' },
    {
      key: 'new-checkout',
      field: 'default',
      file: 'flags/new-checkout.yaml',
      status: 'differs',
      before: true,
      after: false,
    },
  ],
  same: 1,
  twins: [{ key: 'newCheckout', other: 'new-checkout' }],
  absent: ['old-banner'],
  evidence: [
    {
      flagKey: 'new-checkout',
      verdict: 'rolled-out',
      since: '2026-09-01',
      observed: '2026-11-22',
      environments: {
        production: { value: true, variant: 'on', lastSeen: '2026-11-21', count: 1200, variants: ['on'] },
        staging: { mixed: true, exposure: 25 },
      },
      source: 'launchdarkly',
    },
  ],
  files: [
    { file: 'flags/gift-cards.yaml', after: 'key: gift-cards\n' },
    { file: 'flags/new-checkout.yaml', before: 'default: true\n', after: 'default: true\nvalueType: boolean\n' },
  ],
  written: false,
};

export const removeResult: RemoveResult = {
  command: 'remove',
  flags: [
    {
      flagKey: 'new-checkout',
      keep: true,
      keptBy: { source: 'option' },
      owner: ['@shop/payments'],
      description: 'The rebuilt checkout.',
      files: [
        { file: 'src/cart.ts', status: 'modified' },
        { file: 'src/old.ts', status: 'deleted' },
      ],
      leftovers: [
        { file: 'docs/flags.md', line: 7, column: 1, reason: 'mention', message: 'the text still names new-checkout' },
        {
          file: 'src/region.ts',
          line: 5,
          column: 9,
          reason: 'dynamic',
          message: 'the key is computed and can be new-checkout',
        },
      ],
    },
  ],
  refused: [],
  files: [
    {
      file: 'src/cart.ts',
      status: 'modified',
      before: 'import { on } from "flags";\nif (on("new-checkout")) {\n  pay();\n}\n',
      after: 'pay();\n',
      edits: [
        { start: 0, end: 28, newText: '' },
        { start: 28, end: 57, newText: '' },
        { start: 63, end: 66, newText: '\n' },
      ],
    },
    {
      file: 'src/old.ts',
      status: 'deleted',
      before: 'export const old = 1;',
      edits: [{ start: 0, end: 21, newText: '' }],
    },
  ],
  written: false,
};

/** Two flags that go, and one that stays. */
export const removeManyResult: RemoveResult = {
  command: 'remove',
  flags: [
    {
      flagKey: 'old-banner',
      keep: false,
      keptBy: { source: 'catalog' },
      files: [{ file: 'src/banner.ts', status: 'modified' }],
      leftovers: [],
    },
    {
      flagKey: 'search-ranking',
      keep: 'popular',
      keptBy: { source: 'evidence', says: 'popular for everyone since 2026-01-10' },
      files: [{ file: 'src/banner.ts', status: 'modified' }],
      leftovers: [
        {
          file: 'src/banner.ts',
          line: 2,
          column: 1,
          reason: 'gate',
          message: 'names the flag for something else to read',
        },
      ],
    },
  ],
  refused: [{ flagKey: 'new-menu', message: 'which value of "new-menu" stays is not known' }],
  files: [
    {
      file: 'src/banner.ts',
      status: 'modified',
      before: 'if (on("old-banner")) banner();\nrank(variant("search-ranking"));\n',
      after: 'rank("popular");\n',
      edits: [{ start: 0, end: 65, newText: 'rank("popular");\n' }],
    },
  ],
  written: true,
  typecheck: { projects: ['tsconfig.json'], files: 3 },
};

export const dashboardResult: DashboardResult = {
  command: 'report',
  root: '.',
  now: '2026-03-01',
  catalog: {
    entries: [
      entry({
        key: 'new-checkout',
        codeKeys: ['newCheckout'],
        description: 'The rebuilt checkout.',
        owner: '@shop/payments',
        type: 'release',
        stage: 'active',
        created: '2026-01-30',
        expires: '2026-03-11',
      }),
      entry({ key: 'old-banner', type: 'release', stage: 'deprecated', created: '2025-03-01', expires: '2026-02-26' }),
    ],
    problems: [{ ...at('flags/bad.yaml', 2, 3), code: 'schema', message: 'type must be one of release, ops' }],
  },
  facts: {
    version: 1,
    files: { scanned: 9, parsed: 4, skipped: { ...noneSkipped, binary: 2, generated: 1 } },
    references: [
      reference('newCheckout', at('src/cart.ts', 12, 7), { sdk: 'openfeature' }),
      reference('new-checkout', at('src/cart.test.ts', 3, 18), { kind: 'override', test: true, package: 'shop-tests' }),
      reference('ghost', at('src/ghost.ts', 1, 1)),
      reference('only-in-tests', at('src/a.test.ts', 1, 1), { test: true }),
    ],
    unresolved: [unresolved(at('src/region.ts', 5, 9), { prefix: 'new-' })],
    observations: [],
    problems: [{ file: 'src/broken.ts', reason: 'syntax', message: 'Unexpected token', line: 4, column: 2 }],
  },
  findings: [
    finding('expired-flag', 'Flag "old-banner" expired 3 days ago.', {
      flagKey: 'old-banner',
      location: at('flags/old-banner.yaml', 4, 10),
      fingerprint: '5f1d',
    }),
  ],
};

export const explanationResult: ExplanationResult = {
  command: 'explanation',
  explanation: {
    file: 'src/cart.ts',
    line: 3,
    column: 17,
    text: "  const on = isOn('new-cart') && useFlag(key);",
    state: { kind: 'parsed' },
    problems: [{ line: 9, message: 'Unexpected token' }],
    places: [
      {
        verdict: 'reference',
        line: 3,
        column: 19,
        text: "'new-cart'",
        kind: 'evaluation',
        flagKey: 'new-cart',
        because: [
          {
            code: 'inferred',
            args: { name: 'isOn', key: 'argument 1', affix: '' },
            at: { file: 'src/flags.ts', line: 4, column: 14 },
          },
          { code: 'key-written', args: {} },
        ],
      },
      {
        verdict: 'unresolved',
        line: 3,
        column: 42,
        text: 'key',
        reason: 'parameter',
        because: [{ code: 'open-parameter', args: {} }],
      },
    ],
  },
};

export const skippedResult: ExplanationResult = {
  command: 'explanation',
  explanation: {
    file: 'old/cart.ts',
    line: 3,
    text: "useFlag('new-cart');",
    state: { kind: 'skipped', reason: 'ignored', rule: { text: 'old/', file: '.flagsweepignore', line: 2 } },
    problems: [],
    places: [],
  },
};
