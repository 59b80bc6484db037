/** A word of letters only, such as `profile`. */
export const isPlainWord = (text: string): boolean => /^[A-Za-z][a-z]*$/.test(text);

/** Whether a text has a name in it that is about flags. */
export const isAboutFlags = (text: string): boolean =>
  /flag|feature|toggle|experiment|treatment|variant/i.test(text) ||
  // Not to navigate, to delegate, or a gateway.
  /(?:(?<![A-Za-z])gate|Gate|GATE)(?!way)/.test(text);
