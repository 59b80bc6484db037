/** What the benchmark of the scan is asked to do, and how its numbers are told. Nothing here runs anything. */

export const usage = `npm run bench:scan -- <folder…> [--runs 5] [--replicate <files> [--keys 200]]

  <folder>           a checkout with a flagsweep configuration
  --runs <n>         how often each command runs; the median counts
  --replicate <n>    measure a tree of n files instead, made of copies of the folder
  --keys <n>         how many flags that tree's catalog has: those of the folder, and made ones
`;

/** @throws {Error} that says what is wrong with the arguments */
export function parseArguments(args) {
  const plan = { folders: [], runs: 5, replicate: undefined, keys: undefined };
  for (let i = 0; i < args.length; i++) {
    const name = /^--(runs|replicate|keys)$/.exec(args[i])?.[1];
    if (name === undefined) {
      if (args[i].startsWith('-')) throw new Error(`unknown option ${args[i]}`);
      plan.folders.push(args[i]);
      continue;
    }
    const value = args[++i] ?? '';
    if (!/^[1-9]\d*$/.test(value)) throw new Error(`--${name} needs a number above 0`);
    plan[name] = Number(value);
  }
  if (plan.folders.length === 0) throw new Error('name at least one folder');
  if (plan.keys !== undefined && plan.replicate === undefined) {
    throw new Error('--keys is for trees that --replicate makes: a folder of yours keeps its own catalog');
  }
  return plan;
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The first `count` of the keys, filled up with made ones. */
export const keysFor = (known, count) => {
  const keys = [...new Set(known)].sort().slice(0, count);
  for (let i = 1; keys.length < count; i++) keys.push(`made-flag-${String(i).padStart(4, '0')}`);
  return keys;
};

/** The configuration of a tree of copies: registries lie in the first copy, and the catalog is the tree's own. */
export const configFor = (config, catalog, first) => ({
  ...config,
  catalog,
  registries: (config.registries ?? []).map((registry) => ({ ...registry, file: `${first}/${registry.file}` })),
});

/** A row of the table from the runs of one corpus: `{ rg: [{ seconds, megabytes }], cold: […], warm?: […] }`. */
export function rowOf({ name, files, keys }, runs) {
  const of = (tool, field) => runs[tool] && median(runs[tool].map((run) => run[field]));
  const rg = of('rg', 'seconds');
  const times = ['cold', 'warm'].flatMap((tool) => {
    const seconds = of(tool, 'seconds');
    return seconds === undefined ? ['–', '–'] : [seconds.toFixed(2), (seconds / rg).toFixed(1)];
  });
  const peak = of('cold', 'megabytes');
  return [name, files, keys, rg.toFixed(2), ...times, Number.isFinite(peak) ? Math.round(peak) : '–'].map(String);
}

const head = ['Corpus', 'Files', 'Keys', 'ripgrep s', 'cold s', 'ratio', 'warm s', 'ratio', 'peak MB'];

/** The rows as a Markdown table. */
export const tableOf = (rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
