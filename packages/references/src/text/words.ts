/** A word of letters only, such as `profile`. */
export const isPlainWord = (text: string): boolean => /^[A-Za-z][a-z]*$/.test(text);

/** What names have in them that are about flags. */
export const aboutFlags = /flag|feature|toggle|experiment|treatment|variant|gate/i;
