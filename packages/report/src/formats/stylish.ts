import type { Format } from '../format.js';
import { check } from '../stylish/check.js';
import { draft } from '../stylish/draft.js';
import { explanation } from '../stylish/explanation.js';
import { history } from '../stylish/history.js';
import { importFlags } from '../stylish/import.js';
import { init } from '../stylish/init.js';
import { remove } from '../stylish/remove.js';
import { report } from '../stylish/report.js';
import { scan } from '../stylish/scan.js';

export default {
  what: 'Text for the terminal: aligned, coloured where the terminal takes colours; a removal is a patch that `git apply` accepts.',
  init,
  scan,
  explanation,
  check,
  import: importFlags,
  remove,
  draft,
  history,
  report,
} satisfies Format;
