import { hash } from 'node:crypto';
import { UnreadableFile } from '@flagsweep/references/text';

/** Bytes of a digest. */
export const digestBytes = 32;

/** SHA-256 of a text or of bytes. */
export const digest = (content: string | Uint8Array): Buffer => hash('sha256', content, 'buffer');

/** The digest of what reading a file gave. */
export function digestOf(outcome: Uint8Array | UnreadableFile): Buffer {
  if (!(outcome instanceof UnreadableFile)) return digest(outcome);
  // Another function than for bytes: no file can hold what looks like the error.
  return hash('sha512-256', `${outcome.reason}\0${outcome.message}`, 'buffer');
}
