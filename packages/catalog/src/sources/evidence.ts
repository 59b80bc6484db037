import { z } from 'zod';
import { evidenceSchema } from '../evidence.js';
import { defineSource } from '../source.js';

export default defineSource({
  title: 'flagsweep evidence',
  from: 'what `flagsweep import --evidence` wrote: who said so and when stay as they were',
  marks: [['evidence.*.flagKey', 'evidence.*.source']],
  lacks: 'flags',
  shape: z.looseObject({ evidence: z.array(evidenceSchema) }),
  *read({ evidence }) {
    for (const { flagKey, ...each } of evidence)
      yield { definition: { key: flagKey }, evidence: { ...each, asIs: true } };
  },
});
