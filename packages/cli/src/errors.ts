/** The tool could not do its job: what is wrong, where, and what to do. The command ends with exit code 2. */
export class UserError extends Error {
  /** One line or more, each a place and what is wrong there. */
  readonly details: readonly string[];
  /** What to do about it. */
  readonly advice: string | undefined;

  constructor(message: string, { details = [], advice }: { details?: readonly string[]; advice?: string } = {}) {
    super(message);
    this.details = details;
    this.advice = advice;
  }

  /** The text for the terminal. */
  get text(): string {
    const lines = [`error: ${this.message}`, ...this.details.map((detail) => `  ${detail}`)];
    if (this.advice !== undefined) lines.push(this.advice);
    return `${lines.join('\n')}\n`;
  }
}
