import { camelCase, type KeyPosition, type Sdk, type SdkApi, type Shape, sdks } from '@flagsweep/references/sdks';
import { describe, expect, it } from 'vitest';
import { keysIn } from './lint.js';

const key = 'some-flag';

/** A value that holds the key at a path: `{ flags: [{ flagKey: 'some-flag' }] }` for `flags[].flagKey`. */
function valueAt([step, ...rest]: readonly string[]): string {
  if (step === undefined) return `'${key}'`;
  if (step === '[]') return `[${valueAt(rest)}]`;
  return step === '{}' ? `{ '${key}': false }` : `{ ${step}: ${valueAt(rest)} }`;
}
const stepsOf = (path: string): string[] => path.match(/\[\]|\{\}|[^.[\]{}]+/g) ?? [];

/** Lists of arguments that name the flag where a row says, each overload for itself. */
function argumentsFor(position: KeyPosition): string[] {
  const at = (index: number, value: string, others = '{}'): string =>
    [...Array.from({ length: index }, () => others), value].join(', ');
  if (typeof position === 'number') return [at(position, `'${key}'`)];
  if (typeof position === 'string') return [];
  if ('arg' in position) return [at(position.arg, valueAt(stepsOf(position.prop)))];
  if (!Array.isArray(position)) return [];
  const [first = 0] = position as number[];
  return (position as number[]).map((index) =>
    index === first ? at(index, `'${key}'`, 'user') : at(index, `'${key}', {}`),
  );
}

/** The identifier that an expression written from a package's exports begins with. */
const rootOf = (expression: string): string => /[A-Za-z_$][\w$]*/.exec(expression.replace(/^new /, ''))?.[0] ?? '';

/** Expressions for a client that begin at an export; what another client makes is written out. */
function makersOf(api: SdkApi, client: string, depth = 0): string[] {
  if (depth > 3) return [];
  return (api.clients[client] ?? []).flatMap((maker) => {
    const [, owner, rest] = /^<([^<>]+)>(.*)$/.exec(maker) ?? [];
    if (owner === undefined) return [maker];
    return makersOf(api, owner, depth + 1)
      .filter((made) => made !== maker)
      .slice(0, 1)
      .map((made) => `(${made})${rest}`);
  });
}

/** `import` of the export that an expression begins with; `default` is written as a name of one's own. */
function importFor(source: string, expression: string): [line: string, expression: string] {
  const root = rootOf(expression.replace(/^[( ]+/, ''));
  if (root !== 'default') return [`import { ${root} } from '${source}';`, expression];
  return [`import sdk from '${source}';`, expression.replace('default', 'sdk')];
}

const pascal = camelCase(key).replace(/^./, (letter) => letter.toUpperCase());

/** The name under which a generated row has the flag, else its own. */
function nameOf(shape: Shape): string {
  if (typeof shape.key !== 'object' || !('name' in shape.key)) return shape.name;
  return shape.name.replace('*', shape.key.name === 'pascal' ? pascal : camelCase(key));
}

/** Ways to read a flag out of an object whose properties are flags. */
function* readsOf(line: string, bag: string): Generator<[style: string, code: string]> {
  yield ['property', `${line}\nconst bag = await ${bag};\nbag['${key}'];`];
  yield ['destructured', `${line}\nconst { ${camelCase(key)} } = await ${bag};`];
}

/** Every documented way to write a row, as a file of its own. */
function* waysOf(source: string, api: SdkApi, shape: Shape): Generator<[style: string, code: string]> {
  const { kind, receiver, injects } = shape;
  const name = nameOf(shape);
  const isProperty = typeof shape.key === 'object' && 'property' in shape.key;
  const isGenerated = typeof shape.key === 'object' && 'name' in shape.key;
  const lists = isGenerated ? ['{}'] : argumentsFor(shape.key);
  const [line, expression] = importFor(source, name);

  if (kind === 'component' && typeof shape.key === 'object' && 'prop' in shape.key) {
    const [attribute, ...path] = stepsOf(shape.key.prop);
    const value = valueAt(path);
    yield ['named', `${line}\nexport const x = <${name} ${attribute}={${value}} />;`];
    yield ['namespace', `import * as sdk from '${source}';\nexport const x = <sdk.${name} ${attribute}={${value}} />;`];
    if (path.length === 0) yield ['text', `${line}\nexport const x = <${name} ${attribute}="${key}" />;`];
  } else if (kind === 'component' && isGenerated) {
    yield ['named', `${line}\nexport const x = <${name} />;`];
  } else if (kind === 'method' && receiver) {
    const type = receiver.split('.')[0];
    for (const maker of makersOf(api, receiver)) {
      const [head, made] = importFor(source, maker);
      if (isProperty) yield* readsOf(head, `(${made}).${name}()`);
      for (const list of lists) yield [maker, `${head}\nconst client = await ${made};\nawait client.${name}(${list});`];
    }
    for (const list of lists) {
      const body = `(client: ${receiver} | null) => client?.${name}(${list});`;
      yield ['typed', `import type { ${type} } from '${source}';\nexport const read = ${body}`];
    }
  } else if (kind === 'bag' && receiver) {
    for (const maker of makersOf(api, receiver)) yield* readsOf(...importFor(source, maker));
  } else if (kind === 'hoc' && isProperty && injects !== undefined) {
    yield ['applied', `${line}\nexport default ${name}()(({ ${injects} }) => ${injects}['${key}']);`];
    yield ['named', `${line}\nconst Page = (props) => props.${injects}['${key}'];\nexport default ${name}()(Page);`];
  } else if (kind === 'decorator') {
    for (const list of lists) yield ['field', `${line}\nclass A { @${name}(${list}) field; }`];
  } else if (shape.key === 'holder') {
    yield ['property', `${line}\nexport const flags = { '${key}': new ${expression}() };`];
  } else if (shape.key !== 'declared' && kind !== 'directive' && isProperty) {
    yield* readsOf(line, `${expression}()`);
  } else if (kind !== 'directive') {
    const maker = kind === 'class' ? 'new ' : '';
    for (const list of lists) {
      yield ['named', `${line}\n${maker}${expression}(${list});`];
      yield ['namespace', `import * as sdk from '${source}';\n${maker}sdk.${name}(${list});`];
      if (name.includes('.') || name.includes('(')) continue;
      yield ['aliased', `import { ${name} as other } from '${source}';\n${maker}other(${list});`];
      yield ['default', `import sdk from '${source}';\n${maker}sdk.${name}(${list});`];
      yield ['require', `const { ${name} } = require('${source}');\n${maker}${name}(${list});`];
    }
  }
}

const spellings = new Set([key, camelCase(key), pascal]);

describe.each(Object.entries(sdks as Record<string, Sdk>))('%s', (_, { apis }) => {
  for (const api of apis) {
    const sources = [...api.packages, ...(api.generated ?? []).map((ending) => `./${ending}`)];
    it(`finds every row of ${sources.join(', ')}`, () => {
      const missed: string[] = [];
      for (const shape of api.shapes) {
        for (const source of sources) {
          for (const [style, code] of waysOf(source, api, shape)) {
            const found = keysIn(code).map((each) => each.replace(/^\./, ''));
            if (!found.some((each) => spellings.has(each))) missed.push(`${style}:\n${code}`);
          }
        }
      }
      expect(missed).toEqual([]);
    });
  }
});

it('writes every position', () => {
  expect(argumentsFor(1)).toEqual(["{}, 'some-flag'"]);
  expect(argumentsFor([1, 0])).toEqual(["user, 'some-flag'", "'some-flag', {}"]);
  expect(argumentsFor({ arg: 1, prop: 'flags[].flagKey' })).toEqual(["{}, { flags: [{ flagKey: 'some-flag' }] }"]);
  expect(argumentsFor({ arg: 0, prop: '{}' })).toEqual(["{ 'some-flag': false }"]);
});
