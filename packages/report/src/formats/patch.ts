import type { Format } from '../format.js';
import { patchLines } from '../stylish/patch.js';

export default {
  what: 'The change of a removal alone, as `git apply` takes it.',
  remove({ files }) {
    const lines = files.flatMap((change) => patchLines(change, undefined));
    return lines.map((line) => `${line}\n`).join('');
  },
} satisfies Format;
