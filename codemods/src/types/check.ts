import { posix } from 'node:path';
import { lineStarts, positionAt } from '@flagsweep/catalog';
import { isScript } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { createPositions, type Edit, type Range } from '../edits.js';
import { compare, type PlannedFile } from '../removal.js';
import { dependentsOf, sourcesOf } from './dependents.js';
import type { Texts, TypeHost } from './host.js';
import { createPrograms } from './program.js';
import { createProjects, type TypeProject } from './projects.js';

/** A type error that there was not before: offsets, line and column are those after the removal. */
export interface TypeFault extends Range {
  file: string;
  line: number;
  column: number;
  code: number;
  message: string;
  /** Whether it says no more than that something is not used: the project forbids that, and the code is right. */
  isUnused: boolean;
  /** Files of the removal that this one imports, the nearest first: types may have come from them. */
  sources: string[];
}

/** What a type check found, and what it looked at. */
export interface TypeCheck {
  faults: TypeFault[];
  /** The `tsconfig.json` files of the projects that changed. */
  projects: string[];
  /** Files whose types were checked: those that changed, and those that depend on them, by path. */
  files: string[];
}

/** Compares types before and after a removal. Nothing of the project runs: it is checked by the compiler that comes with us. */
export interface TypeChecker {
  /** The errors that `files` bring into what is there when `before` stands in for the disk. */
  check(before: Texts, files: readonly PlannedFile[]): TypeCheck;
}

/** Errors that say that something is not used. */
const unused = new Set([6133, 6138, 6192, 6196, 6198, 6199, 6205]);

export function createTypeChecker(host: TypeHost): TypeChecker {
  const projectOf = createProjects(host);
  const programs = new Map<TypeProject, ReturnType<typeof createPrograms>>();

  const checkProject = (
    project: TypeProject,
    before: Texts,
    planned: readonly PlannedFile[],
    touched: readonly string[],
  ) => {
    let program = programs.get(project);
    if (!program) programs.set(project, (program = createPrograms(project, host)));
    const roots = touched.map((file) => posix.join(host.root, file));
    const old = program(before, roots);
    const paths = planned.map(({ file }) => posix.join(host.root, file));
    const suspects = dependentsOf(old, paths);
    const now = program(new Map([...before, ...planned.map(({ file, after }) => [file, after] as const)]), roots);
    const faults: TypeFault[] = [];
    const checked: string[] = [];
    for (const path of suspects) {
      const sourceFile = now.getSourceFile(path);
      if (!sourceFile) continue;
      const file = posix.relative(host.root, path);
      checked.push(file);
      const errors = errorsOf(now, sourceFile);
      if (errors.length === 0) continue;
      const known = old.getSourceFile(path);
      const change = planned.find((each) => each.file === file);
      const fresh = newErrors(known ? errorsOf(old, known) : [], errors, change?.edits ?? []);
      const starts = fresh.length > 0 ? lineStarts(sourceFile.text) : [];
      const found = fresh.length > 0 ? sourcesOf(old, path, paths) : [];
      const sources = found.map((source) => posix.relative(host.root, source));
      faults.push(...fresh.map((error) => ({ file, ...error, ...positionAt(starts, error.start), sources })));
    }
    return { faults, checked };
  };

  return {
    check(before, files) {
      const byProject = new Map<TypeProject, string[]>();
      for (const { file } of files) {
        const project = isScript(file) ? projectOf(file) : undefined;
        if (project) byProject.set(project, [...(byProject.get(project) ?? []), file]);
      }
      const result: TypeCheck = { faults: [], projects: [], files: [] };
      for (const [project, touched] of [...byProject].sort(([a], [b]) => compare(a.config, b.config))) {
        const { faults, checked } = checkProject(project, before, files, touched);
        result.projects.push(project.config);
        result.faults.push(...faults.filter((each) => !result.faults.some((other) => isSame(each, other))));
        result.files = [...new Set([...result.files, ...checked])];
      }
      result.files.sort(compare);
      return result;
    },
  };
}

const isSame = (a: TypeFault, b: TypeFault): boolean => a.file === b.file && a.start === b.start && a.code === b.code;

type Fault = Pick<TypeFault, 'start' | 'end' | 'code' | 'message' | 'isUnused'>;

function errorsOf(program: ts.Program, sourceFile: ts.SourceFile): Fault[] {
  return program
    .getSemanticDiagnostics(sourceFile)
    .flatMap(({ category, start = 0, length = 0, code, messageText }) => {
      if (category !== ts.DiagnosticCategory.Error) return [];
      const [message = ''] = ts.flattenDiagnosticMessageText(messageText, '\n').split('\n');
      return [{ start, end: start + length, code, message, isUnused: unused.has(code) }];
    });
}

/**
 * The errors that were not there before: neither at the place that they stand in now, whatever they said, nor, where that
 * place was edited, with the same words.
 */
function newErrors(before: readonly Fault[], after: readonly Fault[], edits: readonly Edit[]): Fault[] {
  const positions = createPositions(edits);
  const left = before.map((error) => ({ ...error, at: positions.at(error.start) }));
  const take = (fits: (error: (typeof left)[number]) => boolean): boolean => {
    const index = left.findIndex(fits);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  };
  return after
    .filter(({ start, code }) => !take((old) => old.at === start && old.code === code))
    .filter(
      ({ message, code }) => !take((old) => old.at === undefined && old.code === code && old.message === message),
    );
}
