import { type Change, changesOf } from '../changes.js';
import type { Check } from '../check.js';
import { fieldLocation, listed } from '../flag-uses.js';
import { criteriaOf, type Origin, skippedStages } from '../stages.js';

const planned = 'flags:\n  new-checkout:\n    owner: "@shop/payments"\n    stage: planned\n';

export default {
  severity: 'error',
  preset: 'strict',
  requirements: ['G7'],
  docs: {
    what: 'Reports, with `check --base`, a flag that moves to a stage that it may not come to from where it was.',
    why: 'Each stage is entered on evidence. A flag that skips one goes live without what that stage asks for.',
    fix: 'Go through the stages one change at a time, with the evidence of each; move `stageSince` along. `policy.stages` says which moves there are.',
  },
  examples: {
    bad: { base: { catalog: planned }, catalog: planned.replace('planned', 'active') },
    good: { base: { catalog: planned }, catalog: planned.replace('planned', 'in-flight') },
  },
  messages: {
    move: 'Flag "{{flagKey}}" moves from {{from}} to {{to}}; a flag becomes {{to}} from {{allowed}} only.{{skipped}}',
    never: 'Flag "{{flagKey}}" moves from {{from}} to {{to}}, which policy.stages lets no flag become.',
    dropped: 'Flag "{{flagKey}}" was {{from}} and has no stage any more. Put `stage` back, or move it on.',
    since:
      'Flag "{{flagKey}}" moves from {{from}} to {{to}}, but `stageSince` is still {{since}}. Set it to the day of the move.',
  },
  *run(context) {
    const rules = context.policy.stages;
    for (const change of changesOf(context)) {
      const { key, before, after } = change;
      const to = after?.definition.stage;
      const from = originOf(change);
      if (!after || from === undefined || from === to) continue;
      const location = fieldLocation(after, 'stage');
      const data = { flagKey: key, from: from === 'new' ? 'nothing' : from };
      if (to === undefined) {
        if (from !== 'new') yield { messageId: 'dropped', data, flagKey: key, location };
        continue;
      }
      const { from: allowed } = rules[to];
      if (allowed.length === 0) {
        yield { messageId: 'never', data: { ...data, to }, flagKey: key, location };
      } else if (!allowed.includes(from)) {
        const needs = skippedStages(from, to).flatMap((stage) => {
          const asked = criteriaOf(stage, rules[stage]);
          return asked.length > 0 ? [`${stage} (${listed(asked)})`] : [];
        });
        const skipped = needs.length > 0 ? ` What it skips asks for: ${listed(needs)}.` : '';
        const origins = listed(allowed.map((stage) => (stage === 'new' ? 'nothing' : stage)));
        yield { messageId: 'move', data: { ...data, to, allowed: origins, skipped }, flagKey: key, location };
      }
      const { stageSince: since } = after.definition;
      if (since !== undefined && since === before?.definition.stageSince) {
        const at = fieldLocation(after, 'stageSince');
        yield { messageId: 'since', data: { ...data, to, since }, flagKey: key, location: at };
      }
    }
  },
} satisfies Check;

/** Where a flag comes from. One that had no stage yet is only being described. */
function originOf({ before }: Change): Origin | undefined {
  return before ? before.definition.stage : 'new';
}
