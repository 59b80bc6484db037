/** What the decision needs to know of an output stream. */
export interface ColorStream {
  isTTY?: boolean;
  hasColors?(): boolean;
}

/**
 * Whether an output takes colours. `FORCE_COLOR` decides where it is set, as it does for Node itself: `1`, `2`, `3`,
 * `true` and an empty value turn them on, anything else off. Then `NO_COLOR`, when it is not empty, turns them off.
 */
export function wantsColors(env: Readonly<Record<string, string | undefined>>, stream: ColorStream): boolean {
  if (env.FORCE_COLOR !== undefined) return ['', '1', '2', '3', 'true'].includes(env.FORCE_COLOR);
  if (env.NO_COLOR) return false;
  return Boolean(stream.isTTY && stream.hasColors?.());
}
