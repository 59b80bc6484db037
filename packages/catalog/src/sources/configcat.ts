import { z } from 'zod';
import { defineSource } from '../source.js';

const value = z.looseObject({
  b: z.boolean().optional(),
  s: z.string().optional(),
  i: z.number().optional(),
  d: z.number().optional(),
});
const setting = z.looseObject({
  t: z.number(),
  v: value,
  r: z.array(z.unknown()).nullish(),
  p: z.array(z.looseObject({ p: z.number(), v: value })).nullish(),
});

const types = ['boolean', 'string', 'number', 'number'] as const;

export default defineSource({
  title: 'ConfigCat',
  from: 'the file `config_v6.json` that SDKs download',
  marks: [['f.*.t=0|1|2|3', 'f.*.v']],
  shape: z.looseObject({ f: z.record(z.string(), setting) }),
  *read({ f }) {
    for (const [key, { t, v, r, p }] of Object.entries(f)) {
      const value = plain(v);
      const isPlain = (r ?? []).length === 0 && (p ?? []).length === 0;
      const shares = (p ?? []).filter((each) => plain(each.v) === true).map((each) => each.p);
      const exposure = t === 0 && (r ?? []).length === 0 ? shares.reduce((sum, share) => sum + share, 0) : undefined;
      yield {
        definition: { key, valueType: types[t], default: t === 0 ? false : undefined },
        evidence: { environments: { '*': isPlain ? { on: value === true, value } : { mixed: true, exposure } } },
      };
    }
  },
});

const plain = ({ b, s, i, d }: z.output<typeof value>): unknown => b ?? s ?? i ?? d;
