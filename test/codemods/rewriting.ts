import { remove } from './helpers.js';

const accessors = [{ name: 'isOn' }, { name: 'isOff', inverted: true as const }];
const registries = [{ file: 'src/key.ts', name: 'Key' }];
const wrappers = [{ name: 'If', show: 'show', else: 'elseShow' }];

/** What a line of documentation gives when it is run as code. */
export async function rewritten(before: string): Promise<string> {
  const isStatement = /;$|[^=>] \}$|^(?:if|enum|type|interface)\b/.test(before) && !before.startsWith('()');
  const text = (isStatement ? before : `use(0, ${before});`)
    .replace(/\b(?:ON|BLUE)\b/g, "isOn('gone')")
    .replace(/\bOFF\b/g, "isOff('gone')");
  const keep = before.includes('BLUE') ? 'blue' : true;
  const file = /\bKey\b/.test(before) ? 'src/key.ts' : 'src/a.tsx';
  const extension = /\b(?:Key\b.*|as|ON!)/.test(before) ? file.replace('.tsx', '.ts') : file;
  const head = before.includes('<If') ? `import { If } from 'ui';\n` : '';
  const input = `export {};\n${head}${text.startsWith('import') || file === 'src/key.ts' ? '' : 'x;\n'}${text}\n`;
  const { files } = await remove(
    { [extension]: input },
    { key: 'gone', keep, options: { accessors, registries, wrappers } },
  );
  const output = (files[extension] as string)
    .replace(/^export \{\};\n(?:import { If } from 'ui';\n)?(?:x;\n)?/, '')
    .trim();
  return isStatement ? output : (/^use\(0, ([^]*)\);$/.exec(output)?.[1] ?? output);
}
