import { type Host, UnreadableFile } from '../host.js';

const nothing = new Uint8Array(0);
/** The bytes of a file; nothing of one that cannot be read. */
export function readOrNothing(host: Host, file: string): Uint8Array {
  return attempt(() => host.read(file)) ?? nothing;
}

/** What cannot be read shows no convention; the scan names it as a problem. */
export function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return undefined;
  }
}
