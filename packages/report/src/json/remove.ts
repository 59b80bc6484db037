import type { Left, RemovedFlag, RemoveResult } from '../format.js';

/** The document of a removal. Where one flag is removed, what it is and what stays of it also stand at the top. */
export function removeDocument({ flags, refused, files, written, typecheck }: RemoveResult) {
  const [only, ...others] = flags;
  const one = others.length === 0 ? only : undefined;
  return {
    version: 1,
    flagKey: one?.flagKey,
    keep: one?.keep,
    files: files.map(({ file, status, edits }) => ({
      file,
      status,
      edits: edits.map(({ start, end, newText }) => ({ start, end, newText })),
    })),
    leftovers: one?.leftovers.map(leftOf),
    written,
    flags: flags.map(flagOf),
    refused: refused.map(({ flagKey, message }) => ({ flagKey, message })),
    typecheck: typecheck && { projects: typecheck.projects, files: typecheck.files },
  };
}

const flagOf = ({ flagKey, keep, keptBy: { source, says }, owner, description, files, leftovers }: RemovedFlag) => ({
  flagKey,
  keep,
  keptBy: { source, says },
  owner,
  description,
  files: files.map(({ file, status }) => ({ file, status })),
  leftovers: leftovers.map(leftOf),
});

const leftOf = ({ file, line, column, reason, message }: Left) => ({ file, line, column, reason, message });
