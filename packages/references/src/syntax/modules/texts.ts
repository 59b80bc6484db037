import { type Host, readText } from '../../host.js';

/** How much text is kept: users of a barrel ask for one name after the other. */
const maxLength = 4_000_000;

/** Gives the texts of files that are looked at without being parsed; `undefined` for what cannot be read. */
export function createTexts(host: Host): (file: string) => string | undefined {
  const kept = new Map<string, string>();
  let length = 0;
  return (file) => {
    let text = kept.get(file);
    if (text !== undefined) return text;
    try {
      text = readText(host, file);
    } catch {
      return undefined;
    }
    if ((length += text.length) > maxLength) {
      kept.clear();
      length = text.length;
    }
    kept.set(file, text);
    return text;
  };
}
