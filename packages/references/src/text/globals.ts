/** How code begins that makes a global; {@link import('./prefilter.js').createPrefilter} looks at what follows. */
export const globalMakers = [
  'declare global',
  // What is added to the types of a package is there wherever they are.
  'declare module ',
  ...['window', 'globalThis', 'global', 'self'].flatMap((object) => [`${object}.`, `${object} as `]),
  // What all components of Vue have as members.
  'globalProperties.',
  'Vue.prototype.',
  'ComponentCustomProperties',
  'defineNuxtPlugin(',
  // What all components below may ask for.
  'provide(',
  'provide:',
  'setContext(',
] as const;

const makers: ReadonlySet<string> = new Set(globalMakers);

export const isGlobalMaker = (name: string): boolean => makers.has(name);

/** `window.flags = …`, `(globalThis as any).flags ??= …`, `app.config.globalProperties.$flags = …` */
export const globalAssignment =
  /(?:(?<![\w$.])(?:window|globalThis|global|self)(?: as [^()\n]*\))?[!?]?|(?<=[\w$]\.)globalProperties|(?<![\w$.])Vue\.prototype)\.([A-Za-z_$][\w$]*)\s*(?:\?\?|\|\|)?=(?![=>])/g;

/** Bytes that the longest of them takes. */
const window = 120;

/** Whether what begins at `start` makes a global. */
export function makesGlobal(bytes: Uint8Array, length: number, start: number): boolean {
  const from = Math.max(0, start - 2);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(window, length - from)).toString('latin1');
  if (text.startsWith('declare', start - from)) return !/[\w$.]$/.test(text.slice(0, start - from));
  if (text.startsWith('ComponentCustomProperties', start - from)) return true;
  if (text.startsWith('defineNuxtPlugin', start - from)) return !/[\w$.]$/.test(text.slice(0, start - from));
  if (/^(?:provide|setContext)\(/.test(text.slice(start - from))) return !/[\w$]$/.test(text.slice(0, start - from));
  // `provide: { flags }` of a component, but not `{ provide: FLAGS }` of Angular.
  if (text.startsWith('provide:', start - from))
    return /^provide:\s*(?:\{|function|\(\s*\))/.test(text.slice(start - from));
  globalAssignment.lastIndex = start - from;
  const found = globalAssignment.exec(text);
  return found?.index === start - from;
}
