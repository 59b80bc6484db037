import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, resolve } from 'node:path';
import { lineStarts, positionAt, schemaProblems } from '@flagsweep/catalog';
import { checkSettingsSchema, policySchema } from '@flagsweep/checks';
import { scanOptionsSchema } from '@flagsweep/references';
import type * as jiti from 'jiti';
import { findNodeAtLocation, type ParseError, parse, parseTree, printParseErrorCode } from 'jsonc-parser';
import { z } from 'zod';
import { UserError } from './errors.js';

/** Everything that `flagsweep.config.*` may say; all of it is optional. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'Schema for editors.' }),
    catalog: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .meta({ description: 'Globs of the files that define flags, relative to this file.' }),
    owners: z
      .union([z.string(), z.array(z.string())])
      .default([])
      .meta({
        description: 'Globs of files that name people and teams, beside CODEOWNERS: Backstage groups, or a plain list.',
      }),
    ...scanOptionsSchema.shape,
    policy: policySchema.prefault({}).meta({ description: 'What the organisation asks of its flags.' }),
    checks: checkSettingsSchema.default({}).meta({ description: 'Severity of each check: error, warning or off.' }),
    evidence: z
      .union([z.string(), z.array(z.string())])
      .default([])
      .meta({ description: 'Globs of files that say how flags are used: exports of providers, logs of evaluations.' }),
    pure: z
      .array(z.string())
      .default([])
      .meta({ description: 'Functions without effect: a removal drops their calls when nothing uses the result.' }),
    configFiles: z.array(z.string()).default([]).meta({
      description:
        'Globs of environment, YAML and JSON files whose entries for a flag go with it: `NEW_CART=true`, a key, an item.',
    }),
    verify: z
      .array(z.string().min(1))
      .default([])
      .meta({ description: 'Commands that `remove --verify` runs before and after a removal, such as `npm test`.' }),
  })
  .meta({ title: 'flagsweep configuration' });

/** What a person writes. */
export type Config = z.input<typeof configSchema>;
/** What the commands work with. */
export type LoadedConfig = z.output<typeof configSchema>;

/** Gives a configuration in TypeScript or JavaScript its types. */
export const defineConfig = (config: Config): Config => config;

const names = ['ts', 'mts', 'js', 'mjs', 'json', 'jsonc'].map((extension) => `flagsweep.config.${extension}`);

export interface FoundConfig {
  config: LoadedConfig;
  /** Absolute path of the file, or `undefined` where there is none. */
  file: string | undefined;
}

/** Reads the configuration at `explicit`, or the nearest one from `cwd` up to `top`. */
export async function loadConfig(cwd: string, top: string, explicit?: string): Promise<FoundConfig> {
  const file = explicit === undefined ? findConfig(cwd, top) : resolve(cwd, explicit);
  if (file === undefined) return { config: configSchema.parse({}), file };
  if (!isFile(file)) {
    throw new UserError(`there is no configuration file ${file}`, {
      advice: explicit === undefined ? 'Remove what has its name.' : 'Correct --config, or leave it out.',
    });
  }
  const { value, locate } = await readConfig(file);
  const problems = schemaProblems(configSchema, value);
  if (problems.length > 0) {
    throw new UserError(`the configuration is not valid`, {
      details: problems.map(
        ({ path, message }) => `${file}${locate(path)}  ${message.replace(/^The entry /, 'The configuration ')}`,
      ),
      advice: 'See docs/configuration.md for every field.',
    });
  }
  return { config: configSchema.parse(withoutOwnFields(value)), file };
}

/** The value without the fields that begin with `x-`, which are anybody's own. */
function withoutOwnFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOwnFields);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => !name.startsWith('x-'));
  return Object.fromEntries(fields.map(([name, inner]) => [name, withoutOwnFields(inner)]));
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function findConfig(cwd: string, top: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    for (const name of names) if (existsSync(join(folder, name))) return join(folder, name);
    const manifest = join(folder, 'package.json');
    if (isFile(manifest) && hasOwnSection(manifest)) return manifest;
    if (folder === top || dirname(folder) === folder) return undefined;
  }
}

function hasOwnSection(manifest: string): boolean {
  const value: unknown = parse(readFileSync(manifest, 'utf8'));
  return typeof value === 'object' && value !== null && 'flagsweep' in value;
}

interface RawConfig {
  value: unknown;
  /** `:line:column` of a field, or nothing where the file is code. */
  locate(path: readonly (string | number)[]): string;
}

async function readConfig(file: string): Promise<RawConfig> {
  if (!extname(file).startsWith('.json')) return { value: await runConfig(file), locate: () => '' };
  const text = readText(file);
  const starts = lineStarts(text);
  const place = (offset: number): string => {
    const { line, column } = positionAt(starts, offset);
    return `:${line}:${column}`;
  };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const value: unknown = parse(text, [], { allowTrailingComma: true });
  const [error] = errors;
  if (error) {
    throw new UserError('the configuration is not valid JSON', {
      details: [`${file}${place(error.offset)}  ${printParseErrorCode(error.error)}`],
      advice: 'Mend the file; comments and trailing commas are allowed.',
    });
  }
  const section = file.endsWith('package.json') ? ['flagsweep'] : [];
  return {
    value: section.length > 0 ? (value as Record<string, unknown>).flagsweep : value,
    locate(path) {
      const full = [...section, ...path];
      const node = tree && (findNodeAtLocation(tree, full) ?? findNodeAtLocation(tree, full.slice(0, -1)));
      return node ? place(node.parent?.type === 'property' ? node.parent.offset : node.offset) : '';
    },
  };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function readText(file: string): string {
  try {
    return utf8.decode(readFileSync(file));
  } catch (error) {
    const why = error instanceof TypeError ? 'not UTF-8 text' : (error as Error).message;
    throw new UserError('the configuration cannot be read', {
      details: [`${file}  ${why}`],
      advice: 'Mend the file, or name another one with --config.',
    });
  }
}

/** The one piece of a repository's own code that runs: its flagsweep configuration. */
async function runConfig(file: string): Promise<unknown> {
  const { createJiti } = createRequire(import.meta.url)('jiti') as typeof jiti;
  try {
    // `npx flagsweep` leaves no package behind that the file could import its types' function from.
    const virtualModules = { flagsweep: { defineConfig } };
    const options = { moduleCache: false, fsCache: false, virtualModules };
    return await createJiti(import.meta.url, options).import(file, { default: true });
  } catch (error) {
    const [why = ''] = String(error instanceof Error ? error.message : error)
      .trim()
      .split('\n');
    throw new UserError('the configuration cannot be run', {
      details: [`${file}  ${why.replaceAll(`${file}`, '').trim() || 'it throws'}`],
      advice: 'Mend the file, or write the configuration as JSON.',
    });
  }
}

/** JSON Schema of the configuration, for editors. */
export const configJsonSchema = (): object =>
  z.toJSONSchema(configSchema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) jsonSchema.patternProperties = { '^x-': {} };
    },
  });
