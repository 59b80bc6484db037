/** The outside world as the commands see it; tests hand in their own. */
export interface Io {
  /** Absolute path that `--cwd` is relative to. */
  cwd: string;
  /** Results. */
  stdout(text: string): void;
  /** Progress and messages. */
  stderr(text: string): void;
  /** Whether results go to a terminal that shows colours. */
  colors: boolean;
  /** Width of the terminal, for help texts; 80 where it is not known. */
  columns?: number | undefined;
  /** Whether an unexpected error shows its stack. */
  debug?: boolean | undefined;
  /** Asks a person and waits for the answer; absent where nobody sits at a terminal. */
  ask?: ((question: string) => Promise<string>) | undefined;
  /** Today, `YYYY-MM-DD`: the only clock there is. */
  today(): string;
}
