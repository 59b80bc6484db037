import type { Candidate, Prospector } from '../syntax/index.js';
import type { Doubt, Example, FoundRegistry, Reason } from './model.js';
import { isNamedForFlags } from './texts.js';
import { looksLikeKey, saysFeature, speaksOf } from './words.js';

/** Which candidates are registries of flags, those with most members first. `read` holds the keys that something asks for. */
export function judgeRegistries(
  candidates: readonly Candidate[],
  read: ReadonlySet<string>,
  prospector: Prospector,
): FoundRegistry[] {
  const found = candidates.flatMap((candidate): FoundRegistry[] => {
    const { option, form, keys, nodes, derived, readable } = candidate;
    const asked = keys.filter((key) => read.has(key)).length;
    const { name = '' } = option;
    const byName = form !== 'functions' && speaksOf(name) !== undefined;
    const byFile = isNamedForFlags(option.file);
    const why: Reason[] = [
      ...(byName ? ['name' as const] : []),
      ...(byFile ? ['file' as const] : []),
      ...(asked > 0 ? ['members' as const] : []),
    ];
    if (derived || keys.filter(looksLikeKey).length < keys.length * 0.8 || why.length === 0) return [];
    const enough = form === 'functions' || asked > 0 || (byName && byFile) || (keys.length > 1 && saysFeature(name));
    // A list of routes, say, in which a few are behind flags.
    if (form === 'array' && !byName && !byFile) return [];
    // Other things among which are a few flags.
    if (!byName && form !== 'functions' && asked < Math.min(2, keys.length)) return [];
    if (!enough && (!byName || form === 'array')) return [];
    const doubt: Doubt | undefined = !readable ? 'form' : enough ? undefined : 'support';
    return [
      {
        option,
        form,
        members: keys.length,
        why,
        keys: keys.length,
        places: asked,
        share: Math.round((asked / keys.length) * 100) / 100,
        examples: nodes.slice(0, 3).flatMap((node): Example[] => placeOf(candidate, node, prospector)),
        ...(doubt && { doubt }),
      },
    ];
  });
  return found.sort((a, b) => b.members - a.members || (a.option.file < b.option.file ? -1 : 1));
}

function placeOf({ option }: Candidate, node: Candidate['nodes'][number], prospector: Prospector): Example[] {
  const module = prospector.open(option.file);
  if (!module) return [];
  const before = module.text.slice(0, prospector.start(module, node));
  return [{ file: option.file, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }];
}
