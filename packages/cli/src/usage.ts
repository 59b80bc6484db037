import { InvalidArgumentError } from 'commander';
import type { Io } from './io.js';

/** How a command is called: its file name under `usage/` is its name. Nothing heavy is loaded before it runs. */
export interface Usage {
  /** Place in the list of `--help`, from the first thing that a person does to the last. */
  order: number;
  /** One line: what it does. */
  description: string;
  arguments?: readonly UsageArgument[];
  /** Its own options, beside those of every command that looks at a repository. */
  options?: readonly UsageOption[];
  /** Whether it looks at a repository, and so takes `--cwd`, `--config` and what else they all take. */
  repository: boolean;
  examples: readonly string[];
  /** Loads the command and runs it with its arguments and options; gives the exit code. */
  run(io: Io, ...given: never[]): Promise<number>;
}

/** `<name>`, `[name]` or `<name...>`, what it is, and the words that it may be where those are few. */
export type UsageArgument = readonly [name: string, what: string, choices?: readonly string[]];

/** `--name <value>`, what it does, and what reads its value. */
export type UsageOption = readonly [flags: string, what: string, parse?: (text: string, previous?: never) => unknown];

/** The option of every command that can answer from an earlier run. */
export const noCache: UsageOption = ['--no-cache', 'scan again although nothing has changed since the last time'];

/** All values of an option that may be repeated. */
export const collect = (value: string, previous: string[] | undefined): string[] => [...(previous ?? []), value];

/** A calendar date as it is written, or an error for the command line. */
export function parseDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('It must be a day, written YYYY-MM-DD.');
  }
  return text;
}

/** A whole number, or an error for the command line. */
export function parseCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/** One of some words, or an error for the command line. */
export const parseOneOf =
  (words: readonly string[]) =>
  (text: string): string => {
    if (!words.includes(text)) throw new InvalidArgumentError(`It must be one of ${words.join(', ')}.`);
    return text;
  };
