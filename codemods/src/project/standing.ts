import type { Scan } from '@flagsweep/references';
import type { RemovalInput } from '../removal.js';

/** Whether an export is what the repository reads its flags by, or declares them in: it stays for the next flag. */
export type Standing = (file: string, name?: string) => boolean;

/** Registries, accessors, and what turned out to be one: used or not, they are no orphans of one flag. */
export function standingOf({ collected, session }: Scan, { options }: RemovalInput): Standing {
  const names = new Set(options.accessors.map(({ name }) => name));
  const files = new Map<string, Set<string> | undefined>();
  for (const { file, name } of options.registries) {
    const known = files.get(file);
    files.set(
      file,
      name === undefined || (known === undefined && files.has(file)) ? undefined : new Set([...(known ?? []), name]),
    );
  }
  for (const { holder } of session?.registries ?? []) {
    const { fileName } = holder.getSourceFile();
    if (!files.has(fileName)) files.set(fileName, undefined);
  }
  const inferred = new Map<string, Set<string>>();
  for (const { found, unresolved } of collected.values()) {
    for (const each of [...found.map(({ way }) => way), ...unresolved.map(({ evaluation }) => evaluation?.way)]) {
      if (each?.kind !== 'inferred') continue;
      const { nodes, names: own } = each.accessor;
      for (const node of nodes) {
        const { fileName } = node.getSourceFile();
        inferred.set(fileName, new Set([...(inferred.get(fileName) ?? []), ...own]));
      }
    }
  }
  return (file, name) => {
    if (files.has(file)) {
      const registered = files.get(file);
      if (name === undefined || registered === undefined || registered.has(name)) return true;
    }
    const own = inferred.get(file);
    return name === undefined ? own !== undefined : names.has(name) || own?.has(name) === true;
  };
}
