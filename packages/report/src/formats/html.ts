import { createHash } from 'node:crypto';
import { dashboard, type FlagRow } from '../dashboard.js';
import type { Format } from '../format.js';
import { flagTable } from '../html/flags.js';
import { lists } from '../html/lists.js';
import { html, Markup } from '../html/markup.js';
import { overview } from '../html/overview.js';
import { script } from '../html/script.js';
import { style } from '../html/style.js';
import { count, skippedText } from '../text.js';

export default {
  what: 'One self-contained page: numbers, every flag with its references, findings. Nothing is loaded from elsewhere.',
  report(result, { toolVersion }) {
    const board = dashboard(result);
    const ids = new Map(board.flags.map((row, i) => [row, `f${i + 1}`]));
    const idOf = (row: FlagRow) => ids.get(row) as string;
    const { now, root, facts } = result;
    const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Feature flags on ${now}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<a class="skip" href="#flags">Skip to the flags</a>
<div class="page">
<header><h1>Feature flags</h1>
<p>As of <time datetime="${now}">${now}</time>${root !== '.' && root !== '' && html` · ${root}`} · ${count(facts.files.scanned, 'file')} scanned${skippedText(facts.files.skipped)}</p></header>
<main>
${overview(board, result)}<section aria-labelledby="flags"><h2 id="flags">Flags</h2>
${flagTable(board, idOf)}</section>
${lists(board, result, idOf)}</main>
<footer>Made by flagsweep ${toolVersion}</footer>
</div>
<script>${new Markup(script)}</script>
</body>
</html>
`;
    return page.text;
  },
} satisfies Format;

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// Nothing may be loaded, sent or framed; were some text to escape its quoting after all, a script in it would not run.
const policy = [
  "default-src 'none'",
  `style-src ${hash(style)}`,
  `script-src ${hash(script)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
