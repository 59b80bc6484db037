import type { Check } from '../check.js';

export default {
  severity: 'warning',
  preset: 'strict',
  requirements: ['G19'],
  docs: {
    what: "Reports the first place in a package that sets a provider of OpenFeature (`OpenFeature.setProvider`), where the package adds no hook that writes telemetry. Every hook counts that is called after it (`TracingHook`), comes from such a package, or is the repository's own. Tests are left out.",
    why: 'Without a trace of each evaluation nobody can tell which flag, in which variant, stood behind an error or a slow request.',
    fix: 'Add a hook, such as `OpenFeature.addHooks(new TracingHook())` of `@openfeature/open-telemetry-hooks`.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout: {}\n',
      observations: [{ kind: 'provider', file: 'src/flags.ts', line: 4, detail: 'FlagdProvider' }],
    },
    good: {
      catalog: 'flags:\n  new-checkout: {}\n',
      observations: [
        { kind: 'provider', file: 'src/flags.ts', line: 4, detail: 'FlagdProvider' },
        { kind: 'telemetry-hook', file: 'src/telemetry.ts', line: 9, detail: 'TracingHook' },
      ],
    },
  },
  messages: {
    untraced:
      'Package "{{package}}" sets the provider {{provider}} and adds no telemetry hook, so its evaluations are in no trace and no metric. Add one with `OpenFeature.addHooks`.',
  },
  *run({ facts }) {
    const found = facts.observations.filter(({ test }) => !test);
    const told = new Set(found.filter(({ kind }) => kind === 'telemetry-hook').map((hook) => hook.package));
    for (const { kind, detail, package: home, file, start, end, line, column } of found) {
      if (kind !== 'provider' || told.has(home)) continue;
      told.add(home);
      yield {
        messageId: 'untraced',
        data: { package: home, provider: detail },
        location: { file, start, end, line, column },
      };
    }
  },
} satisfies Check;
