import { digest, digestBytes } from './digest.js';
import { stampWidth } from './sightings.js';

/** What a scan depended on, and what it found. One row a file that was read, in the order of `files`. */
export interface Entry {
  /** Positions of the files that were read in the sorted list of all files. */
  files: Uint32Array;
  /** {@link stampWidth} numbers a file: how the disk described it when it was read; zeros where that proves nothing. */
  stamps: Float64Array;
  /** {@link digestBytes} a file: its content. */
  digests: Uint8Array;
  /** Who read the files: what one user may read, another may not. */
  reader: Uint8Array;
  /** The facts as JSON. */
  facts: Uint8Array;
}

/** Grows with every change of the layout below. */
const layout = 1;
const magic = Buffer.from(`flagsweep facts ${layout}\n`.padEnd(24), 'latin1');
/** Magic, digest of all that follows, key, reader, number of rows. */
const headBytes = magic.length + digestBytes * 3 + 4;

/**
 * An entry as bytes, part after part: columns, because they need no parsing. Everything after the first digest is under
 * that digest.
 */
export function encode(key: Uint8Array, { files, stamps, digests, reader, facts }: Entry): Uint8Array[] {
  const rows = Buffer.alloc(4);
  rows.writeUInt32LE(files.length);
  const body = [key, reader, rows, bytesOf(stamps), bytesOf(files), digests, facts];
  return [magic, digest(...body), ...body];
}

/** The entry, or `undefined` where the bytes are not whole, not ours, or an answer to another question than `key`. */
export function decode(key: Uint8Array, bytes: Buffer): Entry | undefined {
  if (bytes.length < headBytes || !bytes.subarray(0, magic.length).equals(magic)) return undefined;
  const body = bytes.subarray(magic.length + digestBytes);
  if (!digest(body).equals(bytes.subarray(magic.length, magic.length + digestBytes))) return undefined;
  if (!body.subarray(0, digestBytes).equals(key)) return undefined;
  const rows = body.readUInt32LE(digestBytes * 2);
  let at = digestBytes * 2 + 4;
  const take = (length: number): ArrayBuffer => {
    const part = new Uint8Array(length);
    part.set(body.subarray(at, (at += length)));
    return part.buffer;
  };
  if (at + rows * (stampWidth * 8 + 4 + digestBytes) > body.length) return undefined;
  return {
    stamps: new Float64Array(take(rows * stampWidth * 8)),
    files: new Uint32Array(take(rows * 4)),
    digests: new Uint8Array(take(rows * digestBytes)),
    reader: body.subarray(digestBytes, digestBytes * 2),
    facts: body.subarray(at),
  };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array | Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
