import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { lineStarts, positionAt, schemaProblems } from '@flagsweep/catalog';
import { checkSettingsSchema, policySchema } from '@flagsweep/checks';
import { scanOptionsSchema } from '@flagsweep/references';
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
    ...scanOptionsSchema.shape,
    policy: policySchema.default({}).meta({ description: 'What the organisation asks of its flags.' }),
    checks: checkSettingsSchema.default({}).meta({ description: 'Severity of each check: error, warning or off.' }),
    pure: z
      .array(z.string())
      .default([])
      .meta({ description: 'Functions without effect: a removal drops their calls when nothing uses the result.' }),
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
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new UserError(`there is no configuration file ${file}`, { advice: 'Correct --config, or leave it out.' });
  }
  const { value, locate } = await readConfig(file);
  const problems = schemaProblems(configSchema, value);
  if (problems.length > 0) {
    throw new UserError(`the configuration is not valid`, {
      details: problems.map(({ path, message }) => `${file}${locate(path)}  ${message}`),
      advice: 'See docs/configuration.md for every field.',
    });
  }
  return { config: configSchema.parse(value), file };
}

function findConfig(cwd: string, top: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    for (const name of names) if (existsSync(join(folder, name))) return join(folder, name);
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && hasOwnSection(manifest)) return manifest;
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
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
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

/** The one piece of a repository's own code that runs: its flagsweep configuration. */
async function runConfig(file: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  try {
    return await createJiti(import.meta.url, { moduleCache: false }).import(file, { default: true });
  } catch (error) {
    throw new UserError('the configuration cannot be run', {
      details: [`${file}  ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`],
      advice: 'Mend the file, or write the configuration as JSON.',
    });
  }
}

/** JSON Schema of the configuration, for editors. */
export const configJsonSchema = (): unknown => z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' });
