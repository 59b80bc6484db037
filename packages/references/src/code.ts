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

/** Whether the file can be read as code: a script, or a template of a known language. */
export const isCode = (file: string): boolean => script.test(file) || templateOf(file) !== undefined;

/** What an import calls a file: `keys` of `src/keys.ts` and of `src/keys/index.ts`. */
export const stemOf = (file: string): string =>
  file.replace(/(?:\/index)?(?:\.d)?\.[cm]?[jt]sx?$/, '').replace(/^.*\//, '');
