import { didYouMean, stages } from '@flagsweep/catalog';
import type { Check } from '../check.js';
import { fieldLocation } from '../flag-uses.js';

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G11'],
  docs: {
    what: 'Reports a flag that depends on one which the catalog does not have, which is retired or about to go, or which is in an earlier stage than itself.',
    why: 'What a flag needs must be there before it: a prerequisite that is gone or not yet ready makes its users meet half a feature.',
    fix: 'Correct the key in `dependsOn`, take out what no longer holds, or bring the prerequisite to the stage of the flag first.',
  },
  examples: {
    bad: {
      catalog:
        'flags:\n  new-checkout:\n    stage: planned\n  express-pay:\n    stage: active\n    dependsOn: [new-checkout]\n',
    },
    good: {
      catalog:
        'flags:\n  new-checkout:\n    stage: active\n  express-pay:\n    stage: tested\n    dependsOn: [new-checkout]\n',
    },
  },
  messages: {
    unknown:
      'Flag "{{flagKey}}" depends on flag "{{other}}", which the catalog does not have. Correct the key, or take it out of `dependsOn`.',
    misspelt:
      'Flag "{{flagKey}}" depends on flag "{{other}}", which the catalog does not have; did you mean "{{nearest}}"? Correct the key.',
    leaving:
      'Flag "{{flagKey}}" depends on flag "{{other}}", which is {{otherStage}}. Take it out of `dependsOn` if its value stays, or retire both.',
    order:
      'Flag "{{flagKey}}" is {{stage}} and depends on flag "{{other}}", which is only {{otherStage}}. Bring that one to the same stage first.',
  },
  *run({ catalog }) {
    const byKey = new Map(catalog.entries.map((entry) => [entry.definition.key, entry.definition]));
    for (const entry of catalog.entries) {
      const { key, stage, dependsOn = [] } = entry.definition;
      if (stage === 'retired') continue;
      const base = { flagKey: key, location: fieldLocation(entry, 'dependsOn') };
      for (const other of dependsOn) {
        const needed = byKey.get(other);
        const data = { flagKey: key, other };
        if (!needed) {
          const nearest = didYouMean(other, byKey.keys());
          yield nearest === undefined
            ? { messageId: 'unknown', data, ...base }
            : { messageId: 'misspelt', data: { ...data, nearest }, ...base };
          continue;
        }
        const otherStage = needed.stage;
        if (otherStage === undefined) continue;
        const isLeaving = otherStage === 'retired' || (otherStage === 'deprecated' && stage !== 'deprecated');
        if (isLeaving) yield { messageId: 'leaving', data: { ...data, otherStage }, ...base };
        else if (stage !== undefined && stage !== 'deprecated' && stages.indexOf(otherStage) < stages.indexOf(stage)) {
          yield { messageId: 'order', data: { ...data, stage, otherStage }, ...base };
        }
      }
    }
  },
} satisfies Check;
