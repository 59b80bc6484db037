/** Options that every command takes. */
export interface CommonOptions {
  cwd?: string;
  config?: string;
  now?: string;
  reporter?: string[];
  quiet?: boolean;
  color: boolean;
}
