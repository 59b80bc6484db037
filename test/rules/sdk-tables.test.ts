import { type KeyPosition, type Sdk, type SdkApi, type Shape, sdks } from '@flagsweep/references/sdks';
import { describe, expect, it } from 'vitest';
import { keysIn } from './lint.js';

/** Arguments of a call that names the flag `some-flag` where a row says. */
function argumentsFor(key: KeyPosition): string | undefined {
  if (typeof key === 'number') return [...Array.from({ length: key }, () => '{}'), '"some-flag"'].join(', ');
  if ('arg' in key) return [...Array.from({ length: key.arg }, () => '{}'), `{ ${key.prop}: "some-flag" }`].join(', ');
  return undefined;
}

/** The identifier that an expression written from a package's exports begins with. */
const rootOf = (expression: string): string => /[A-Za-z_$][\w$]*/.exec(expression.replace(/^new /, ''))?.[0] ?? '';

/** Every documented way to write a row, as a file of its own. */
function* waysOf(
  source: string,
  api: SdkApi,
  { name, kind, key, receiver }: Shape,
): Generator<[style: string, code: string]> {
  const list = argumentsFor(key);
  if (kind === 'component' && typeof key === 'object' && 'prop' in key && !('arg' in key)) {
    yield ['named', `import { ${name} } from '${source}';\nexport const x = <${name} ${key.prop}="some-flag" />;`];
    yield [
      'namespace',
      `import * as sdk from '${source}';\nexport const x = <sdk.${name} ${key.prop}={'some-flag'} />;`,
    ];
  } else if (kind === 'method' && receiver && list !== undefined) {
    for (const maker of api.clients[receiver] ?? []) {
      const root = rootOf(maker);
      if (root === '' || root === 'default') continue;
      yield [
        maker,
        `import { ${root} } from '${source}';\nconst client = await ${maker};\nawait client.${name}(${list});`,
      ];
    }
    const type = receiver.split('.')[0];
    const body = `(client: ${receiver} | null) => client?.${name}(${list});`;
    yield ['typed', `import type { ${type} } from '${source}';\nexport const read = ${body}`];
  } else if (kind !== 'method' && list !== undefined) {
    yield ['named', `import { ${name} } from '${source}';\n${name}(${list});`];
    yield ['aliased', `import { ${name} as other } from '${source}';\nother(${list});`];
    yield ['namespace', `import * as sdk from '${source}';\nsdk.${name}(${list});`];
    yield ['default', `import sdk from '${source}';\nsdk.${name}(${list});`];
    yield ['require', `const { ${name} } = require('${source}');\n${name}(${list});`];
  } else if (typeof key === 'object' && 'property' in key && kind !== 'method') {
    yield ['property', `import { ${name} } from '${source}';\n${name}().someFlag;`];
    yield ['destructured', `import { ${name} } from '${source}';\nconst { someFlag } = ${name}();`];
  }
}

describe.each(Object.entries(sdks as Record<string, Sdk>))('%s', (_, { apis }) => {
  for (const api of apis) {
    it(`finds every row of ${api.packages.join(', ')}`, () => {
      const missed: string[] = [];
      for (const shape of api.shapes) {
        for (const source of api.packages) {
          for (const [style, code] of waysOf(source, api, shape)) {
            const [key] = keysIn(code);
            if (key?.replace(/^\./, '') !== 'some-flag' && key !== '.someFlag') missed.push(`${style}:\n${code}`);
          }
        }
      }
      expect(missed).toEqual([]);
    });
  }
});
