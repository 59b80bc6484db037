import { dirname, isAbsolute } from 'node:path';
import type { FlagDefinition } from '@flagsweep/catalog';
import { camelCase } from '@flagsweep/references/sdks';
import type { Rule, SourceCode } from 'eslint';
import type { Evaluation } from './evaluations/evaluation.js';
import { findEvaluations } from './evaluations/evaluations.js';
import { registryReader } from './evaluations/registries.js';
import type { FlagIndex } from './flags.js';
import { catalogPath, loadCatalog } from './load-catalog.js';
import { readSettings } from './settings.js';

/** One evaluation with the flag that it reads. */
export interface Use extends Evaluation {
  flag?: FlagDefinition;
  /** True where nothing can be said of the flag: its catalog entry is broken, or the property could mean several. */
  uncertain: boolean;
}

/** What the code rules have to do with one file. */
export interface FileUses {
  uses: readonly Use[];
  flags: FlagIndex;
  /** Whether a key that is not in `flags` is certain to be unknown. */
  complete: boolean;
  now?: string;
}

interface Analysis extends Partial<FileUses> {
  uses: readonly Use[];
  problem?: string;
  /** Whether a rule has reported the problem of this file. */
  told: boolean;
}

/** The message that every code rule can give; spread into `meta.messages`. */
export const setupMessages = { setup: '{{problem}}' };

/** One analysis serves all rules of a file: ESLint makes one `SourceCode` for them. */
const analyses = new WeakMap<SourceCode, Analysis>();

const isGenerated = (spelling: Evaluation['spelling']): boolean => spelling === 'pascal' || spelling === 'camel';

/** The flags that a key or property can mean. */
function meanings(flags: FlagIndex, key: string, spelling: Evaluation['spelling']): readonly FlagDefinition[] {
  const exact = flags.byKey(key);
  const byKey = exact ? [exact] : [];
  if (spelling === 'last') return exact ? byKey : flags.byLastPart(key);
  if (spelling === 'key' || (spelling === 'raw' && exact)) return byKey;
  if (isGenerated(spelling)) {
    const byName = flags.byProperty(camelCase(key));
    return byName.length > 0 ? byName : flags.byLetters(key);
  }
  // A bag that camelCases its keys can be told not to, and then they are written in brackets.
  const byProperty = flags.byProperty(key);
  return byProperty.length > 0 ? byProperty : byKey;
}

function analyse(context: Rule.RuleContext): Analysis {
  const { sourceCode, cwd, filename } = context;
  // Configurations without `files` reach JSON, Markdown and CSS as well; those have no scopes and no flags.
  if (!sourceCode.scopeManager || sourceCode.ast.type !== 'Program') return { uses: [], told: true };
  const read = readSettings(context.settings, cwd, isAbsolute(filename) ? dirname(filename) : cwd);
  const settings = 'settings' in read ? read.settings : undefined;
  const root = settings?.root ?? cwd;
  const found = findEvaluations(
    sourceCode,
    catalogPath(root, filename),
    settings ?? { accessors: [], bags: [], registries: [] },
    registryReader(context, root),
  );
  if (found.length === 0) return { uses: [], told: true };
  if (!settings) return { uses: [], told: false, problem: 'problem' in read ? read.problem : '' };
  const { flags, problem } = loadCatalog(settings.catalog, root);
  const uses = found.map((evaluation): Use => {
    const { key, spelling, others = [] } = evaluation;
    const spelled = [key, ...others];
    const meant = spelled.map((each) => meanings(flags, each, spelling)).find(({ length }) => length > 0) ?? [];
    const [flag] = meant;
    if (meant.length === 1 && flag) return { ...evaluation, flag, uncertain: false };
    return {
      ...evaluation,
      uncertain: meant.length > 1 || spelled.some(isGenerated(spelling) ? flags.isBrokenName : flags.isBroken),
    };
  });
  return {
    uses,
    flags,
    complete: problem === undefined,
    told: problem === undefined,
    ...(problem === undefined ? {} : { problem }),
    ...(settings.now === undefined ? {} : { now: settings.now }),
  };
}

/**
 * A visitor that hands every evaluation of a file to a rule. What is wrong with the settings or the catalog is reported by
 * whichever rule asks first, on the first line of each file that reads a flag: where none is read there is nothing to miss.
 */
export function visitUses(context: Rule.RuleContext, visit: (file: FileUses) => void): Rule.RuleListener {
  return {
    'Program:exit'() {
      const { sourceCode } = context;
      let analysis = analyses.get(sourceCode);
      if (!analysis) analyses.set(sourceCode, (analysis = analyse(context)));
      if (!analysis.told && analysis.problem !== undefined) {
        analysis.told = true;
        const column = sourceCode.lines[0]?.length ?? 0;
        context.report({
          loc: { start: { line: 1, column: 0 }, end: { line: 1, column } },
          messageId: 'setup',
          data: { problem: analysis.problem },
        });
      }
      const { uses, flags, complete = false, now } = analysis;
      if (flags && uses.length > 0) visit({ uses, flags, complete, ...(now === undefined ? {} : { now }) });
    },
  };
}
