/** No such format, or one that has no way to show this command. The message says what there is instead. */
export class UnsupportedFormat extends Error {
  override readonly name = 'UnsupportedFormat';
  /** What was asked for. */
  readonly format: string;
  /** The nearest format that there is, where a misspelling is likely. */
  readonly nearest: string | undefined;

  constructor(message: string, format: string, nearest?: string) {
    super(message);
    this.format = format;
    this.nearest = nearest;
  }
}
