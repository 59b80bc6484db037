/**
 * Names by which code may know what reads flags, or stands for keys. Who goes through them sees those that other files may know
 * as well; names that only their own file can know are not worth looking for elsewhere.
 */
export class KnownNames {
  readonly #shared = new Set<string>();
  readonly #own = new Set<string>();

  add(name: string): void {
    this.#shared.add(name);
  }

  addOwn(name: string): void {
    if (!this.#shared.has(name)) this.#own.add(name);
  }

  has(name: string): boolean {
    return this.#shared.has(name) || this.#own.has(name);
  }

  get size(): number {
    return this.#shared.size + this.#own.size;
  }

  /** How many there are of those that only their own file can know. */
  get own(): number {
    return this.#own.size;
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#shared.values();
  }
}
