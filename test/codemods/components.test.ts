import { describe, expect, it } from 'vitest';
import { codeAndLeft, type RemoveOptions, remove } from './helpers.js';

describe('components of SDKs give way to what they show', () => {
  const cases: [name: string, from: string, before: string, on: string, off: string][] = [
    [
      'OpenFeature',
      '@openfeature/react-sdk',
      '<FeatureFlag flagKey="x" defaultValue={false} fallback={<B />}><A /></FeatureFlag>',
      '<A />',
      '<B />',
    ],
    ['flagged', 'flagged', '<Feature name="x"><A /></Feature>', '<A />', 'null'],
    ['flopflip', '@flopflip/react-redux', '<ToggleFeature flag="x"><A /></ToggleFeature>', '<A />', 'null'],
    [
      'GrowthBook',
      '@growthbook/growthbook-react',
      '<IfFeatureEnabled feature="x"><A /></IfFeatureEnabled>',
      '<A />',
      'null',
    ],
    [
      'Optimizely',
      '@optimizely/react-sdk',
      '<OptimizelyFeature feature="x">{(on) => (on ? <A /> : <B />)}</OptimizelyFeature>',
      '<A />',
      '<B />',
    ],
  ];
  for (const [name, from, before, on, off] of cases) {
    const component = /^<(\w+)/.exec(before)?.[1];
    for (const [keep, after] of [
      [true, on],
      [false, off],
    ] as const) {
      it(`of ${name}, ${keep ? 'on' : 'off'}`, async () => {
        const body = (shown: string): string => `export const P = () => ${shown};\n`;
        const text = `import { ${component} } from '${from}';\n${body(before)}`;
        const { files, left } = await remove({ 'a.tsx': text }, { keep });
        expect(files['a.tsx']).toBe(body(after));
        expect(left).toEqual([]);
      });
    }
  }

  it('where the flag is the variant that they wait for', async () => {
    const head = `import { FeatureFlag } from '@openfeature/react-sdk';\nkeep(FeatureFlag);\n`;
    const text = `const p = <p><FeatureFlag flagKey="x" defaultValue="red" matchValue="blue"><A /></FeatureFlag></p>;\n`;
    expect(await codeAndLeft(text, { head, keep: 'blue' })).toMatchObject({
      code: 'const p = <p><A /></p>;\n',
      left: [],
    });
    expect(await codeAndLeft(text, { head, keep: 'red' })).toMatchObject({ code: 'const p = <p></p>;\n', left: [] });
  });
});

const feature = (body: string): string =>
  `import { useFlag } from '@unleash/proxy-client-react';\nexport const Feature = ({ flag, children, instead }) => {\n${body}};\n`;
const head = `import { Feature } from './feature';\n`;

async function inHouse(source: string, text: string, options: RemoveOptions = {}) {
  const { files, left } = await remove({ 'feature.tsx': source, 'a.tsx': head + text }, options);
  return { code: files['a.tsx']?.replace(head, ''), left };
}

describe('components of the repository that read the flag', () => {
  const sources: [name: string, source: string][] = [
    ['as a conditional', feature('  return useFlag(flag) ? children : instead;\n')],
    [
      'with a constant',
      feature('  const on = useFlag(flag);\n  if (!on) return instead ?? null;\n  return <>{children}</>;\n'),
    ],
  ];
  for (const [name, source] of sources) {
    it(`${name}, on and off`, async () => {
      const text = `export const P = () => (\n  <main>\n    <Feature flag="x" instead={<B />}>\n      <A />\n      text\n    </Feature>\n  </main>\n);\n`;
      expect(await inHouse(source, text)).toEqual({
        code: `export const P = () => (\n  <main>\n    <A />\n    text\n  </main>\n);\n`,
        left: [],
      });
      expect(await inHouse(source, text, { keep: false })).toEqual({
        code: `export const P = () => (\n  <main>\n    <B />\n  </main>\n);\n`,
        left: [],
      });
    });
  }

  const others: [name: string, source: string][] = [
    ['put something around it', feature('  return useFlag(flag) ? <p>{children}</p> : null;\n')],
    ['do something else', feature('  log(flag);\n  return useFlag(flag) ? children : null;\n')],
    ['ask for something else too', feature('  return useFlag(flag) && ready ? children : null;\n')],
  ];
  for (const [name, source] of others) {
    it(`stay where they ${name}`, async () => {
      const text = `export const P = () => <Feature flag="x"><A /></Feature>;\n`;
      expect(await inHouse(source, text)).toEqual({ code: text, left: ['a.tsx:2 unsupported-use'] });
    });
  }

  it('stay where an attribute is not known', async () => {
    const text = `export const P = () => <Feature flag="x" key={1}><A /></Feature>;\n`;
    expect((await inHouse(sources[0]?.[1] as string, text)).code).toBe(text);
  });

  it('go by the configuration', async () => {
    const options = { accessors: [{ name: 'Feature', key: { prop: 'flag' }, result: 'element' as const }] };
    const text = `import { Feature } from 'ui';\nexport const P = () => <Feature flag="x"><A /></Feature>;\n`;
    const { files } = await remove({ 'a.tsx': text }, { options });
    expect(files['a.tsx']).toBe('export const P = () => <A />;\n');
  });
});

it('what is made with a key, and components that are classes, stay and are named', async () => {
  const made = `import { isEnabled } from 'unleash-client';
export class Guard { constructor(key) { this.key = key; } can() { return isEnabled(this.key); } }
export class Gate extends Component {
  constructor(props) { super(props); return isEnabled(props.flag) ? props.children : null; }
}
`;
  const use = `import { Gate, Guard } from './made';
class Beta extends Guard { constructor() { super('x'); } }
export const all = [<Gate flag="x">a</Gate>, new Guard('x').can(), new Beta().can()];
`;
  const { files, left } = await remove({ 'made.js': made, 'use.jsx': use }, { keep: true });
  expect(files['use.jsx']).toBe(use);
  expect(left).toEqual(['use.jsx:2 unsupported-use', 'use.jsx:3 unsupported-use']);
});
