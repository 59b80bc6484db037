import { UserError } from './errors.js';

/** How a file marks what flagsweep writes in it: the part between the two lines is ours, every other byte is not. */
export interface Marks {
  begin: string;
  end: string;
}

/** Marks of files whose comments begin with `#`. */
export const hashMarks: Marks = {
  begin: '# flagsweep:begin, written by `flagsweep policy emit`',
  end: '# flagsweep:end',
};

/** Marks of Markdown. */
export const markdownMarks: Marks = {
  begin: '<!-- flagsweep:begin, written by `flagsweep playbook` -->',
  end: '<!-- flagsweep:end -->',
};

/**
 * A text with another section between the marks; at its end where it has none yet. The section takes the line ends of the
 * text. Marks that do not stand as a pair are an error: what is ours is not known then.
 */
export function withSection(file: string, text: string, section: string, { begin, end }: Marks): string {
  const newline = /\r\n/.test(text) ? '\r\n' : '\n';
  const ours = `${[begin, ...section.trimEnd().split('\n'), end].join(newline)}${newline}`;
  const lines = text.split(/(?<=\n)/);
  // Only the beginning tells: the words behind it may be those of another version.
  const isMark = (line: string, mark: string): boolean => line.startsWith(mark.replace(/(?:, written| -->).*/, ''));
  const begins = lines.flatMap((line, i) => (isMark(line, begin) ? [i] : []));
  const ends = lines.flatMap((line, i) => (isMark(line, end) ? [i] : []));
  const [from, to] = [begins[0], ends[0]];
  if (from === undefined && to === undefined) {
    return text === '' || /\n\s*\n$/.test(text)
      ? text + ours
      : `${text}${/\n$/.test(text) ? '' : newline}${newline}${ours}`;
  }
  if (from === undefined || to === undefined || begins.length > 1 || ends.length > 1 || to < from) {
    throw new UserError(`the marks of flagsweep in ${file} are not one pair`, {
      details: [...begins, ...ends].sort((a, b) => a - b).map((line) => `${file}:${line + 1}  ${lines[line]?.trim()}`),
      advice: 'Leave one line of each, the beginning first, or none of them.',
    });
  }
  const isLast = to === lines.length - 1 && !lines[to]?.endsWith('\n');
  return (
    lines.slice(0, from).join('') + (isLast ? ours.slice(0, -newline.length) : ours) + lines.slice(to + 1).join('')
  );
}
