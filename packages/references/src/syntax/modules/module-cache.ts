import type { Module } from './modules.js';

/** How much more text stays of files that had to be parsed again: many others lead there. */
const againFactor = 4;

/** Parsed files that are at hand, the one that was asked for last at the end; `undefined` for files that are no code. */
export class ModuleCache {
  readonly #modules = new Map<string, Module | undefined>();
  /** Files that were let go, and that were asked for again afterwards. */
  readonly #gone = new Set<string>();
  readonly #again = new Set<string>();

  has(file: string): boolean {
    return this.#modules.has(file);
  }

  peek(file: string): Module | undefined {
    return this.#modules.get(file);
  }

  get(file: string): Module | undefined {
    const module = this.#modules.get(file);
    this.#modules.delete(file);
    this.#modules.set(file, module);
    return module;
  }

  set(file: string, module: Module | undefined): void {
    if (this.#gone.has(file)) this.#again.add(file);
    this.#modules.set(file, module);
  }

  forget(file: string): void {
    this.#modules.delete(file);
  }

  /** See {@link import('./modules.js').Modules.trim}. */
  trim(length: number, keep: ReadonlySet<string>): void {
    const free = [...this.#modules].filter(([file, module]) => module && !keep.has(file)) as [string, Module][];
    for (const isAgain of [false, true]) {
      const files = free.filter(([file]) => this.#again.has(file) === isAgain);
      let over = files.reduce((sum, [, { text }]) => sum + text.length, isAgain ? -length * againFactor : -length);
      for (const [file, { text }] of files) {
        if (over <= 0) break;
        over -= text.length;
        this.#gone.add(file);
        this.forget(file);
      }
    }
  }
}
