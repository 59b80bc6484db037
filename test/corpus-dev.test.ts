import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { differenceOf, factLines, readCases } from './corpus.js';
test('dev', async () => {
  const out: string[] = []; const all: Record<string, object> = {};
  let labels = 0, none = 0, bad = 0, n = 0; const noLabel = []; const err: string[] = [];
  for (const each of readCases()) {
    n++; labels += each.labels.length; none += each.lookAlikes.length; if (!each.labels.length && !each.lookAlikes.length) noLabel.push(each.name);
    try {
      const { missed, invented } = differenceOf(each.labels, await factLines(each));
      if (missed.length + invented.length) { bad++; all[each.name] = { ...(missed.length && { missed }), ...(invented.length && { invented }) }; out.push(`## ${each.name} — ${each.what}`, ...missed.map((x) => `  - missed ${x}`), ...invented.map((x) => `  + found  ${x}`)); }
    } catch (e) { err.push(`${each.name}: ${(e as Error).message.slice(0, 300)}`); }
  }
  if (process.env.WRITE) writeFileSync('test/corpus/misses.json', JSON.stringify(all, null, 2) + '\n');
  writeFileSync(process.env.OUT ?? '/tmp/w/h/corpus-diff.txt', [`${n} cases, ${labels} labels, ${none} look-alike places, ${bad} cases differ`, `no labels at all: ${noLabel.join(' ')}`, ...err, ...out].join('\n'));
}, 600000);
