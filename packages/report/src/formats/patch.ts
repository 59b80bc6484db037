import type { Format } from '../format.js';
import { patchOf } from '../patch.js';

export default {
  what: 'The change of a removal alone, as `git apply` takes it.',
  remove({ files }) {
    const lines = files.flatMap((change) => patchOf(change));
    return lines.map((line) => `${line}\n`).join('');
  },
} satisfies Format;
