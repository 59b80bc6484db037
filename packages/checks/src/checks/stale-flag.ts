import type { Check } from '../check.js';
import { evidenceByEntry } from '../evidence-facts.js';
import { defaultStaleAfter, staleKinds } from '../evidence-policy.js';
import { fieldLocation, shellWord } from '../flag-uses.js';
import { staleFinders } from '../stale.js';

export default {
  severity: 'warning',
  preset: 'recommended',
  requirements: ['G12'],
  docs: {
    what: 'Reports a flag that is stale, by kind. `rolledOut`: everybody gets one value (but for flags of a type that has no lifetime, or with `expires: never`). `unused`: nobody asks for it. `unmodified`: nobody has changed it at the provider. `lifetime`: it has no `expires` and is older than its type may get (`policy.lifetimes`). The first three need evidence; where that does not say since when, they are reported at once. Planned and retired flags are left out. `policy.stale` gives each kind its threshold, severity and mutes.',
    why: 'A stale flag decides nothing any more, and still doubles what must be tested and understood.',
    fix: 'Remove the flag: `flagsweep remove` takes the value that all environments agree on. To keep it for now, mute the kind for this flag until a day in `policy.stale`.',
  },
  examples: {
    bad: {
      catalog: 'flags:\n  new-checkout:\n    type: release\n',
      evidence: [
        {
          flagKey: 'new-checkout',
          verdict: 'rolled-out',
          since: '2026-10-01',
          observed: '2026-11-20',
          environments: { production: { value: true }, staging: { value: true } },
          source: 'launchdarkly',
        },
      ],
    },
    good: {
      catalog: 'flags:\n  new-checkout:\n    type: release\n',
      evidence: [
        {
          flagKey: 'new-checkout',
          observed: '2026-11-20',
          environments: { production: { mixed: true, exposure: 25 } },
          source: 'launchdarkly',
        },
      ],
    },
  },
  messages: {
    rolledOut:
      'Everybody gets {{value}} from flag "{{flagKey}}" {{since}}, says {{source}}. Remove it: `flagsweep remove {{word}}`.',
    rolledOutApart:
      'Flag "{{flagKey}}" is rolled out {{since}}, says {{source}}, but there is no one value that may take its place: {{why}}. Bring the environments together, then remove it.',
    unused:
      'Nobody has asked for flag "{{flagKey}}" {{since}}, says {{source}}. Remove it from the code and the catalog.',
    unmodified:
      'Nobody has changed flag "{{flagKey}}" {{since}}, says {{source}}. Decide which value stays, and remove it.',
    lifetime:
      'Flag "{{flagKey}}" was created on {{created}} and is {{over}} days past the {{lifetime}} days that a flag of type {{type}} may live. Remove it, or give it an `expires` day with a reason.',
  },
  *run({ catalog, evidence = [], policy, now }) {
    const known = evidenceByEntry(catalog, evidence);
    for (const entry of catalog.entries) {
      const { definition } = entry;
      if (definition.stage === 'planned' || definition.stage === 'retired') continue;
      for (const kind of staleKinds) {
        const { after = defaultStaleAfter[kind], action, mute = {} } = policy.stale?.[kind] ?? {};
        if (action === 'off' || (mute[definition.key] ?? '') >= now) continue;
        const found = staleFinders[kind](definition, known.get(entry) ?? [], now, after, policy.lifetimes);
        if (!found) continue;
        yield {
          messageId: found.messageId ?? kind,
          data: { flagKey: definition.key, word: shellWord(definition.key), ...found.data },
          flagKey: definition.key,
          location: fieldLocation(entry, kind === 'lifetime' ? 'created' : 'key'),
          ...(action && { severity: action }),
        };
      }
    }
  },
} satisfies Check;
