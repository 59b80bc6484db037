import type { Held } from '@flagsweep/codemods';
import { type FileChange, patchLines } from '@flagsweep/report';
import { UserError } from '../errors.js';
import type { Io } from '../io.js';
import type { FlagPlan } from './plan.js';

const noAnswer = (): Promise<string> => Promise.resolve('');

type Answer = 'apply' | 'skip' | 'all' | 'quit';

/**
 * Shows a plan file by file and asks about each. A file that is skipped stays as it is, and so does whatever it needs: the
 * plan is made again without it, and what changed by that is shown again. Nothing is written before the last answer.
 */
export async function planAsked(
  { ask, stderr, colors }: Io,
  plan: (held: readonly Held[]) => Promise<FlagPlan>,
): Promise<FlagPlan> {
  const held: Held[] = [];
  const applied = new Map<string, string | undefined>();
  let planned = await plan(held);
  for (;;) {
    const next = planned.files.find(({ file, after }) => !applied.has(file) || applied.get(file) !== after);
    if (!next) return planned;
    const { file, before, after } = next;
    const again = applied.has(file) ? ' (changed by what was skipped)' : '';
    stderr(`${shown(next, colors)}\n`);
    const answer = await read(
      ask ?? noAnswer,
      `${planned.flag.key}: ${file}${again}  [a]pply, [s]kip, apply all that are [l]eft, [q]uit: `,
    );
    if (answer === 'quit') {
      throw new UserError('nothing was written: the removal was ended', { advice: 'Run it again to start anew.' });
    }
    if (answer === 'all') return planned;
    if (answer === 'apply') applied.set(file, after);
    else {
      held.push({ file, start: 0, end: Math.max(1, before.length), reason: 'skipped' });
      planned = await plan(held);
      if (planned.files.some((each) => each.file === file)) {
        throw new UserError(`${file} cannot be left out of the removal of "${planned.flag.key}"`, {
          advice: 'Nothing was written. Please report this as a bug.',
        });
      }
    }
  }
}

function shown(change: FileChange, colors: boolean): string {
  const paint = (code: string, text: string): string => (colors ? `\u001b[${code}m${text}\u001b[0m` : text);
  return patchLines(change, (format, text) =>
    paint({ red: '31', green: '32', cyan: '36' }[String(format)] ?? '1', text),
  ).join('\n');
}

async function read(ask: NonNullable<Io['ask']>, question: string): Promise<Answer> {
  for (;;) {
    const answer = (await ask(question)).trim().toLowerCase();
    // The end of input answers nothing: it must not change a file.
    if (/^(?:|q|quit)$/.test(answer)) return 'quit';
    if (/^(?:a|apply|y|yes)$/.test(answer)) return 'apply';
    if (/^(?:s|skip|n|no)$/.test(answer)) return 'skip';
    if (/^(?:l|left|all)$/.test(answer)) return 'all';
  }
}
