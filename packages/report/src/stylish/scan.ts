import { compareText, type Location } from '@flagsweep/catalog';
import { type Problem, referenceKinds, type UnresolvedReference } from '@flagsweep/references';
import type { ScanResult, Style } from '../format.js';
import { columns, count, firstOf, groupBy, painter, printable, skippedText } from '../text.js';

/** A line names so many keys that a place can mean; all of them are in the JSON report. */
const mostNames = 8;

/** References by flag, then what could not be told or read, then the totals. */
export function scan({ facts }: ScanResult, style: Style): string {
  const paint = painter(style);
  const dim = (text: string) => paint('dim', text);
  const byFlag = [...groupBy(facts.references, (reference) => reference.flagKey)].sort(([a], [b]) => compareText(a, b));
  const lines: string[] = [];
  for (const [key, references] of byFlag) {
    const kinds = referenceKinds.flatMap((kind) => {
      const amount = references.filter((reference) => reference.kind === kind).length;
      return amount > 0 ? [count(amount, kind)] : [];
    });
    lines.push(`${paint('bold', printable(key))}  ${dim(kinds.join(', '))}`);
    lines.push(
      ...columns(
        references.map((reference) => [place(reference), reference.kind, origin(reference)]),
        [String, String, dim],
      ),
      '',
    );
  }
  if (facts.unresolved.length > 0) {
    lines.push(paint('yellow', 'Unresolved: these evaluations read a flag whose key is not static'));
    lines.push(
      ...columns(
        facts.unresolved.map((found) => [
          place(found),
          found.reason,
          printable(found.text),
          scope(found),
          origin(found),
        ]),
        [String, String, String, String, dim],
      ),
      '',
    );
  }
  if (facts.problems.length > 0) {
    lines.push(paint('red', 'Problems: these files were not read whole'));
    lines.push(
      ...columns(facts.problems.map((problem) => [where(problem), problem.reason, printable(problem.message)])),
      '',
    );
  }
  const { references, unresolved, problems, files } = facts;
  const found = `${count(references.length, 'reference')} to ${count(byFlag.length, 'flag')}`;
  const left = `${unresolved.length} unresolved, ${count(problems.length, 'problem')}`;
  const looked = `${count(files.scanned, 'file')} scanned, ${files.parsed} parsed${skippedText(files.skipped)}`;
  lines.push(`${found}, ${left}; ${looked}`);
  return `${lines.join('\n')}\n`;
}

const place = ({ file, line, column }: Omit<Location, 'start' | 'end'>): string =>
  `${printable(file)}:${line}:${column}`;

function where({ file, line, column }: Problem): string {
  return line === undefined ? printable(file) : place({ file, line, column: column ?? 1 });
}

function origin({ sdk, test }: { sdk?: string; test: boolean }): string {
  const sdkText = sdk === undefined ? '' : `[${printable(sdk)}]`;
  return [sdkText, test ? 'test' : ''].filter(Boolean).join(' ');
}

function scope({ prefix, candidates }: UnresolvedReference): string {
  if (candidates) return `one of ${firstOf(candidates.map(printable), mostNames)}`;
  return prefix === undefined ? '' : `begins with ${printable(prefix)}`;
}
