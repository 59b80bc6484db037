import { printable } from '../text.js';

/** HTML that is safe to put into a page: only {@link html} makes it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Value = Markup | string | number | false | null | undefined | Value[];

/**
 * A template that escapes everything put into it but {@link Markup}, so that nothing has to be remembered to be escaped.
 * Attribute values must stand in double quotes.
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): Markup {
  let text = strings[0] as string;
  values.forEach((value, i) => {
    text += render(value) + strings[i + 1];
  });
  return new Markup(text);
}

function render(value: Value): string {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(render).join('');
  if (value === undefined || value === null || value === false) return '';
  return escape(String(value));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => entities[character] as string);
}

/** A link where the text is an address that a browser may open, else the text: `javascript:` and the like never link. */
export function link(address: string): Markup {
  let url: URL | undefined;
  try {
    url = new URL(address);
  } catch {
    // Not an address: a ticket number, say.
  }
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return html`${address}`;
  return html`<a href="${url.href}" rel="noopener noreferrer nofollow">${address}</a>`;
}
