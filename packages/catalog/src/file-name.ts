/** Whether every file system takes a key as the name of a file. */
export const isFileName = (key: string): boolean =>
  /^[A-Za-z0-9_][\w.-]{0,99}$/.test(key) &&
  !key.endsWith('.') &&
  !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(key);

/** A name for the file of a key that none of `taken` has, whatever their case; `taken` learns it. */
export function fileNameOf(key: string, taken: Set<string>): string {
  const words = key.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const base = isFileName(key) ? key : ['flag', ...words].join('-').slice(0, 80);
  let name = base;
  for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${base}-${i}`;
  taken.add(name.toLowerCase());
  return name;
}
