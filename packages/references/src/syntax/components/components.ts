import { posix } from 'node:path';
import { ts } from '../../../compiler/index.js';
import { isScript } from '../../code.js';
import type { Host } from '../../host.js';
import { parserOf } from '../../templates/parsers.js';
import type { Module } from '../modules/modules.js';
import { staticName, unwrap } from '../tree/parse.js';
import { optionsOf } from './angular-inputs.js';
import { readTemplate } from './template.js';

/** Angular's components: classes, and the templates in which their members are names. */
export interface Components {
  /** The templates that a script holds as texts (`template: '…'`); with `isWanted`, those of such texts only. */
  inlineOf(module: Module, isWanted?: (text: string) => boolean): readonly Module[];
  /** The class whose `templateUrl` is a file. */
  ownerOf(file: string): { module: Module; node: ts.ClassLikeDeclaration } | undefined;
}

export function createComponents(
  host: Pick<Host, 'files'>,
  get: (file: string) => Module | undefined,
  textOf: (file: string) => string | undefined,
): Components {
  const inline = new WeakMap<Module, Inline[]>();
  const owners = new Map<string, ReturnType<Components['ownerOf']>>();

  const readInline = (module: Module): Inline[] =>
    mayHoldComponents(module.text)
      ? componentsIn(module).flatMap(({ node, template }) => {
          if (!template) return [];
          let made: Module | undefined;
          const read = (): Module => {
            const range = { start: template.getStart(module.sourceFile) + 1, end: template.end - 1 };
            made ??= readTemplate(module.file, module.text, parserOf('angular'), range);
            if (made.template) made.template.owner = () => ({ module, node });
            return made;
          };
          return [{ text: template.text, read }];
        })
      : [];

  let folders: Map<string, string[]> | undefined;
  const scriptsIn = (folder: string): string[] => {
    if (!folders) {
      folders = new Map();
      for (const file of host.files.filter(isScript)) {
        const inFolder = folders.get(posix.dirname(file));
        if (inFolder) inFolder.push(file);
        else folders.set(posix.dirname(file), [file]);
      }
    }
    return folders.get(folder) ?? [];
  };

  const findOwner = (file: string): ReturnType<Components['ownerOf']> => {
    const folder = posix.dirname(file);
    const name = posix.basename(file);
    const stem = name.replace(/\.html$/, '');
    // The class stands beside its template, in a file of the same name as a rule.
    const byName = (each: string): number => (posix.basename(each).startsWith(`${stem}.`) ? 0 : 1);
    for (const each of [...scriptsIn(folder)].sort((a, b) => byName(a) - byName(b))) {
      const module = textOf(each)?.includes(name) ? get(each) : undefined;
      if (!module) continue;
      for (const { node, templateUrl } of componentsIn(module)) {
        if (templateUrl !== undefined && posix.join(folder, templateUrl) === file) return { module, node };
      }
    }
    return undefined;
  };

  return {
    inlineOf(module, isWanted = () => true) {
      let found = inline.get(module);
      if (!found) inline.set(module, (found = readInline(module)));
      return found.filter(({ text }) => isWanted(text)).map(({ read }) => read());
    },
    ownerOf(file) {
      if (!owners.has(file)) owners.set(file, findOwner(file));
      return owners.get(file);
    },
  };
}

/** Whether a script may hold a component of Angular. */
export const mayHoldComponents = (text: string): boolean => text.includes('@Component') && text.includes('template');

/** A template that is a text of a script, parsed when it is asked for. */
interface Inline {
  text: string;
  read(): Module;
}

interface Component {
  node: ts.ClassLikeDeclaration;
  template?: ts.StringLiteralLike;
  templateUrl?: string;
}

function componentsIn({ sourceFile }: Module): Component[] {
  const found: Component[] = [];
  const visit = (node: ts.Node): void => {
    const options = ts.isClassLike(node) ? optionsOf(node, /^Component$/) : undefined;
    if (options) found.push(componentOf(node as ts.ClassLikeDeclaration, options));
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  return found;
}

function componentOf(node: ts.ClassLikeDeclaration, options: ts.ObjectLiteralExpression): Component {
  const component: Component = { node };
  for (const property of options.properties) {
    if (!ts.isPropertyAssignment(property)) continue;
    const value = unwrap(property.initializer);
    if (!ts.isStringLiteralLike(value)) continue;
    if (staticName(property.name) === 'template') component.template = value;
    if (staticName(property.name) === 'templateUrl') component.templateUrl = value.text;
  }
  return component;
}
