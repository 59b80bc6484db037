import { createHash, hash } from 'node:crypto';
import { UnreadableFile } from '@flagsweep/references/text';

/** Bytes of a digest. */
export const digestBytes = 32;

/** SHA-256 of a text or of bytes, which may come in parts. */
export function digest(...parts: (string | Uint8Array)[]): Buffer {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return hash('sha256', only, 'buffer');
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
}

/** The digest of what reading a file gave. */
export function digestOf(outcome: Uint8Array | UnreadableFile): Buffer {
  if (!(outcome instanceof UnreadableFile)) return digest(outcome);
  // Another function than for bytes: no file can hold what looks like the error.
  return hash('sha512-256', `${outcome.reason}\0${outcome.message}`, 'buffer');
}
