import { templates } from './templates/registry.js';

/** A language of templates, by its file name under `templates/`. */
export type TemplateId = keyof typeof templates;

const script = /\.[cm]?[jt]sx?$/;
const endings = Object.entries(templates).flatMap(([id, { extensions }]) =>
  extensions.map((ending): [string, TemplateId] => [ending, id as TemplateId]),
);

/** The language of a template, by the file's name. */
export const templateOf = (file: string): TemplateId | undefined =>
  endings.find(([ending]) => file.endsWith(ending))?.[1];

/** Whether the file is JavaScript or TypeScript by its extension: what can be parsed as it is, and edited. */
export const isScript = (file: string): boolean => script.test(file);

/** Whether the file is JavaScript, which has no types. */
export const isPlainScript = (file: string): boolean => /\.[cm]?jsx?$/.test(file);

/** Whether the file can be read as code: a script, or a template of a known language. */
export const isCode = (file: string): boolean => script.test(file) || templateOf(file) !== undefined;

/** What an import calls a file: `keys` of `src/keys.ts` and of `src/keys/index.ts`. */
export const stemOf = (file: string): string =>
  file.replace(/(?:\/index)?(?:\.d)?\.[cm]?[jt]sx?$/, '').replace(/^.*\//, '');

/**
 * Pages that may be templates of Angular's components by what stands beside them: `cart.html` beside `cart.ts`. Whether one is, the
 * component says.
 */
export function pagesOf(files: readonly string[]): ReadonlySet<string> {
  const pages = files.filter((file) => file.endsWith('.html') && templateOf(file) === undefined);
  if (pages.length === 0) return new Set();
  const all = new Set(files);
  return new Set(pages.filter((file) => all.has(file.replace(/\.html$/, '.ts'))));
}

/** What a scan knows of files by their texts and names. */
export interface Told {
  /** Scripts that make globals; may grow until somebody asks. */
  making: ReadonlySet<string>;
  /** Pages that may be templates; see {@link pagesOf}. */
  pages: ReadonlySet<string>;
}
