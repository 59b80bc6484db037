const Channel = process.env.CHANNEL;

const betaOnly = (): boolean => Channel === 'beta' || Channel === 'development';

/** Whether repositories can be pinned. */
export const enablePinnedRepositories = betaOnly;
//           ^^^^^^^^^^^^^^^^^^^^^^^^ declaration enablePinnedRepositories

/** Should side-by-side diffs fold what did not change? */
export function enableDiffFolding(): boolean {
//              ^^^^^^^^^^^^^^^^^ declaration enableDiffFolding
  return betaOnly();
}

export const supportsAliases = () => true;
//           ^^^^^^^^^^^^^^^ declaration supportsAliases
