import { type Catalog, parseCatalog } from '@flagsweep/catalog';

/** Problems the way the command line prints them. */
export function problemLines({ problems }: Catalog): string[] {
  return problems.map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code}: ${message}`);
}

export function problemsOf(text: string, file = 'flags.yaml'): string[] {
  return problemLines(parseCatalog([{ file, text }]));
}
