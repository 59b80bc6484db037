/** A tag of a comment that names a type: `@param {Unleash} client`. */
export interface Tag {
  tag: 'type' | 'param' | 'returns' | 'typedef' | 'callback' | 'property' | 'import';
  /** As TypeScript writes it; empty where the tag has none. */
  type: string;
  /** `client` of `@param {Unleash} [client] reads flags`, `deps.client` of a part; the clause of an import. */
  name: string;
}

/** What the tags of other tools are called here. */
const spellings: Record<string, Tag['tag']> = {
  type: 'type',
  param: 'param',
  arg: 'param',
  argument: 'param',
  return: 'returns',
  returns: 'returns',
  typedef: 'typedef',
  callback: 'callback',
  prop: 'property',
  property: 'property',
  import: 'import',
};

/** Whether a text may have tags that name types. */
export const mayHaveTags = (text: string): boolean =>
  /@(?:type|typedef|callback|import|param|arg|returns?)\b/.test(text);

/** The tags of each comment of a text that has some, by the offset at which it begins. */
export function tagsIn(text: string): Map<number, Tag[]> {
  const found = new Map<number, Tag[]>();
  for (const { 0: comment, index } of text.matchAll(/\/\*\*(?!\/)[^]*?\*\//g)) {
    const tags = mayHaveTags(comment) ? tagsOf(comment) : [];
    if (tags.length > 0) found.set(index, tags);
  }
  return found;
}

function tagsOf(comment: string): Tag[] {
  const text = comment.slice(3, -2).replace(/^[ \t]*\*/gm, '');
  const pattern = /@(\w+)[ \t]*/g;
  const tags: Tag[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const tag = spellings[match[1] ?? ''];
    if (!tag) continue;
    const end = text[pattern.lastIndex] === '{' && tag !== 'import' ? closing(text, pattern.lastIndex) : undefined;
    const type = end === undefined ? '' : text.slice(pattern.lastIndex + 1, end);
    if (end !== undefined) pattern.lastIndex = end + 1;
    const rest = text.slice(pattern.lastIndex);
    // `[client=null]` may be left out.
    const name = tag === 'import' ? importClause : /^\s*\[?\s*([\w$.]+)/;
    tags.push({ tag, type: written(type), name: name.exec(rest)?.[1] ?? '' });
  }
  return tags;
}

const importClause = /^([^;@]+?\sfrom\s*(?:'[^']+'|"[^"]+"))/;

/** Where the brace is closed that a text opens at `start`. */
function closing(text: string, start: number): number | undefined {
  for (let depth = 0, at = start; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return undefined;
}

/** `?Unleash`, `Unleash=`, `Array.<Unleash>` as TypeScript writes them. */
const written = (type: string): string =>
  type
    .trim()
    .replace(/^(?:\.\.\.)?[?!]?|=$/g, '')
    .replaceAll('.<', '<')
    .replace(/^\*$/, 'any');
