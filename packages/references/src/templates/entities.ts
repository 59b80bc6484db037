/** The entities that people write in code. Any other one is left as it is, and the code does not parse. */
const named: Record<string, string> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: ' ' };

const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]+));/y;

interface Sign {
  char: string;
  /** Where it, or its entity, begins. */
  at: number;
}

function signsOf(code: string): Sign[] {
  const signs: Sign[] = [];
  for (let at = 0; at < code.length; ) {
    entity.lastIndex = at;
    const found = code[at] === '&' ? entity.exec(code) : null;
    const [whole, decimal, hex, name] = found ?? [];
    const number = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    const char =
      number === undefined ? named[name ?? ''] : number <= 0x10ffff ? String.fromCodePoint(number) : undefined;
    if (whole && char) for (const unit of char.split('')) signs.push({ char: unit, at });
    else signs.push({ char: code[at] as string, at });
    at += whole && char ? whole.length : 1;
  }
  return signs;
}

const isWord = (char: string): boolean => /[\w$\u0080-\uffff]/.test(char);
const isSpace = (char: string): boolean => /\s/.test(char);

/**
 * Puts the signs that entities stand for in their place and blanks the rest of them, so that every word stays where it was:
 * `a &amp;&amp; f(&quot;x&quot;)` -> `a &&         f("x"          )`.
 */
export function decodeEntities(code: string): string {
  const out = code.replace(/[^\n\r\u2028\u2029]/g, ' ').split('');
  const signs = signsOf(code);
  for (let from = 0; from < signs.length; ) {
    const to = endOfToken(signs, from);
    const token = signs.slice(from, to);
    const start = (token[0] as Sign).at;
    const end = signs[to]?.at ?? code.length;
    const decoded = token.map(({ char }) => char).join('');
    // A text of several lines keeps its entities: its line breaks have to stay where they are.
    const spelled = /[\n\r\u2028\u2029]/.test(code.slice(start, end)) ? code.slice(start, end) : decoded;
    for (let i = 0; i < spelled.length; i++) out[start + i] = spelled[i] as string;
    from = to;
  }
  return out.join('');
}

/** The end of a string, a word, or a run of other signs: `&&` and `=>` must not come apart. */
function endOfToken(signs: readonly Sign[], from: number): number {
  const charAt = (at: number): string => signs[at]?.char ?? '';
  const first = charAt(from);
  let to = from + 1;
  if (/["'`]/.test(first)) {
    while (to < signs.length && charAt(to) !== first) to += charAt(to) === '\\' ? 2 : 1;
    return Math.min(to + 1, signs.length);
  }
  if (isSpace(first)) return to;
  const same = isWord(first) ? isWord : (char: string) => !isWord(char) && !isSpace(char) && !/["'`]/.test(char);
  while (to < signs.length && same(charAt(to))) to++;
  return to;
}

/**
 * A text with the entities that a markup's expressions need decoded in their place, for a parser whose offsets in an
 * expression know of no entities, and with line ends of one sign.
 */
export const plainMarkup = (text: string): string =>
  balanceQuotes(
    text
      .replace(/\r\n/g, ' \n')
      // A quote in quotes of the other kind: it must not end the attribute, and no key has one.
      .replace(/(?<=['"])&(?:quot|apos|#39|#34);|&(?:quot|apos|#39|#34);(?=['"])/g, (quote) =>
        '_'.padEnd(quote.length),
      ),
    /&(quot|apos|#39|#34);/g,
    (name) => (/quot|34/.test(name) ? "'" : '"'),
  ).replace(/(?:&(?:amp|lt|gt);|[=&|])*&(?:amp|lt|gt);(?:&(?:amp|lt|gt);|[=&|])*/g, (run) =>
    signsOf(run)
      .map(({ char }) => char)
      .join('')
      .padEnd(run.length),
  );

/** The inside of a string of code as what it says, sign for sign: `\'x\'` -> ` 'x' `. */
export const plainString = (text: string): string =>
  balanceQuotes(text, /\\(['"`])/g, (quote) => quote).replace(/\\[^'"`]/g, '  ');

/** Quotes that are longer than a quote: an opening one ends, a closing one begins where its spelling did. */
function balanceQuotes(text: string, spelled: RegExp, quoteOf: (name: string) => string): string {
  const open = new Set<string>();
  return text.replace(spelled, (whole, name: string) => {
    const quote = quoteOf(name);
    if (open.delete(quote)) return quote.padEnd(whole.length);
    open.add(quote);
    return quote.padStart(whole.length);
  });
}
