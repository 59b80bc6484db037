import type { DeprecatedAttribute } from '@flagsweep/references';
import type { Check } from '../check.js';

/** What took the place of each name. */
const successors: Record<DeprecatedAttribute, string> = {
  'feature_flag.variant': 'feature_flag.result.variant',
  'feature_flag.provider_name': 'feature_flag.provider.name',
  'feature_flag.evaluation.reason': 'feature_flag.result.reason',
  'feature_flag.evaluation.error.message': 'feature_flag.error.message',
};

export default {
  severity: 'warning',
  preset: 'strict',
  requirements: ['G19'],
  docs: {
    what: "Reports a deprecated name of an attribute of OpenTelemetry's `feature_flag.evaluation` event in code that is no test.",
    why: 'Dashboards and queries look for the current names: what is written under an old one joins no flag to its outcome.',
    fix: 'Write the current name, or let a hook of OpenFeature write the event.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout: {}\n',
      observations: [
        { kind: 'deprecated-attribute', file: 'src/telemetry.ts', line: 8, detail: 'feature_flag.provider_name' },
      ],
    },
    good: {
      catalog: 'flags:\n  new-checkout: {}\n',
      observations: [
        {
          kind: 'deprecated-attribute',
          file: 'src/telemetry.test.ts',
          line: 8,
          detail: 'feature_flag.provider_name',
          test: true,
        },
      ],
    },
  },
  messages: {
    deprecated: 'OpenTelemetry\'s attribute "{{attribute}}" is deprecated. Write "{{successor}}".',
  },
  *run({ facts }) {
    for (const { kind, detail, test, file, start, end, line, column } of facts.observations) {
      if (kind !== 'deprecated-attribute' || test) continue;
      yield {
        messageId: 'deprecated',
        data: { attribute: detail, successor: successors[detail as DeprecatedAttribute] },
        location: { file, start, end, line, column },
      };
    }
  },
} satisfies Check;
