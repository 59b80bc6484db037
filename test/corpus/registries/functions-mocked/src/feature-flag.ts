export function enableCommitGraph(): boolean {
//              ^^^^^^^^^^^^^^^^^ declaration enableCommitGraph
  return process.env.CHANNEL === 'beta';
}
