import { buildAutomaton, isWholeWord } from './automaton.js';

/** Finds the keys that stand in a text as words of their own; each is told once a text. */
export function createKeyFinder(keys: Iterable<string>): (text: string) => ReadonlySet<string> {
  const list = [...new Set(keys)].filter((key) => key !== '').sort();
  const automaton = buildAutomaton(list);
  return (text) => {
    const bytes = Buffer.from(text, 'utf8');
    const found = new Set<string>();
    automaton.search(bytes, bytes.length, (pattern, start, end) => {
      if (isWholeWord(bytes, bytes.length, start, end)) found.add(list[pattern] as string);
    });
    return found;
  };
}
