/** Whether every file system takes a key as the name of a file. */
export const isFileName = (key: string): boolean =>
  /^[A-Za-z0-9_][\w.-]{0,99}$/.test(key) &&
  !key.endsWith('.') &&
  !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(key);

/** A name for the file of a key that none of `taken` has, whatever their case; `taken` learns it. */
export function fileNameOf(key: string, taken: Set<string>): string {
  const base = isFileName(key) ? key : `flag-${key.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 80)}`.replace(/-+$/, '');
  let name = base;
  for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${base}-${i}`;
  taken.add(name.toLowerCase());
  return name;
}
