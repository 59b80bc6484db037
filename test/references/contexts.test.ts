import { describe, expect, test } from 'vitest';
import { evaluated } from './helpers.js';

const head = `import React, { Component, type FC, forwardRef, type FunctionComponent, memo, type PropsWithChildren, type VFC } from 'react';
import type { Unleash } from 'unleash-client';
interface Props { client: Unleash; name: string }
`;

describe('props that the types of React give', () => {
  test.each([
    ['FC', `const A: FC<Props> = ({ client }) => client.isEnabled('a-1');`],
    ['React.FC, with a parameter', `const A: React.FC<Props> = (props) => props.client.isEnabled('a-1');`],
    [
      'in a pattern of their own',
      `const A: FC<Props> = (props) => { const { client } = props; return client.isEnabled('a-1'); };`,
    ],
    ['VFC, of a type literal', `const A: VFC<{ client: Unleash }> = ({ client: c }) => c.isEnabled('a-1');`],
    [
      'FunctionComponent, with children',
      `const A: FunctionComponent<PropsWithChildren<Props>> = function ({ client }) { return client.isEnabled('a-1'); };`,
    ],
    ['memo', `const A = memo<Props>(({ client }) => client.isEnabled('a-1'));`],
    [
      'React.memo, with children',
      `const A = React.memo<React.PropsWithChildren<Props>>(({ client }) => client.isEnabled('a-1'));`,
    ],
    ['forwardRef', `const A = forwardRef<HTMLElement, Props>(({ client }, ref) => client.isEnabled('a-1'));`],
    ['a class', `class A extends React.Component<Props> { render() { return this.props.client.isEnabled('a-1'); } }`],
    [
      'a class with state',
      `class A extends Component<Props, State> { render() { const { client } = this.props; return client.isEnabled('a-1'); } }`,
    ],
    ['a type of its own', `type Page = FC<Props>;\nconst A: Page = ({ client }) => client.isEnabled('a-1');`],
    ['an assertion', `const A = (({ client }) => client.isEnabled('a-1')) as FC<Props>;`],
  ])('%s', async (_, code) => {
    expect(await evaluated(head + code)).toBe('a-1');
  });

  test('React.FC where nobody imports it', async () => {
    const code = `const A: React.FC<{ client: Unleash }> = ({ client }) => client.isEnabled('a-1');`;
    expect(await evaluated(`import type { Unleash } from 'unleash-client';\n${code}`)).toBe('a-1');
  });

  test.each([
    ['another prop', `const A: FC<Props> = ({ name }) => name.isEnabled('a-1');`],
    ['a type of somebody else', `const A: Page<Props> = ({ client }) => client.isEnabled('a-1');`],
    [
      'a class of somebody else',
      `class A extends Base<Props> { render() { return this.props.client.isEnabled('a-1'); } }`,
    ],
    ['the reference', `const A = forwardRef<HTMLElement, Props>((_, { client }) => client.isEnabled('a-1'));`],
    [
      'props with a type of their own',
      `class A extends Component<Props> { props: Other; render() { return this.props.client.isEnabled('a-1'); } }`,
    ],
  ])('not %s', async (_, code) => {
    expect(await evaluated(head + code)).toBe('');
  });
});

describe('parameters that the type of a function gives', () => {
  test.each([
    ['an alias', `type Check = (client: Unleash) => boolean;\nconst check: Check = (c) => c.isEnabled('a-1');`],
    [
      'the second one',
      `type Check = (key: string, client: Unleash) => boolean;\nconst check: Check = (_, c) => c.isEnabled('a-1');`,
    ],
    ['written out', `const check: (client: Unleash) => boolean = (c) => c.isEnabled('a-1');`],
    ['an interface', `interface Check { (client: Unleash): boolean }\nconst check: Check = (c) => c.isEnabled('a-1');`],
    [
      'one of several types',
      `type Check = ((client: Unleash) => boolean) | undefined;\nconst check: Check = (c) => c.isEnabled('a-1');`,
    ],
    ['a field', `class Cart { check: (client: Unleash) => boolean = (c) => c.isEnabled('a-1'); }`],
  ])('%s', async (_, code) => {
    expect(await evaluated(head + code)).toBe('a-1');
  });

  test('from another file', async () => {
    const files = {
      'package.json': '{}',
      'src/types.ts': `import type { Unleash } from 'unleash-client';\nexport type Check = (client: Unleash) => boolean;`,
      'src/a.ts': `import type { Check } from './types';\nexport const check: Check = (c) => c.isEnabled('a-1');`,
    };
    expect(await evaluated(files)).toBe('a-1');
  });

  test('not one that has a type of its own', async () => {
    const code = `type Check = (client: Unleash) => boolean;\nconst check: Check = (c: Other) => c.isEnabled('a-1');`;
    expect(await evaluated(head + code)).toBe('');
  });
});

test('the context that a resolver of GraphQL is typed with', async () => {
  const code = `import type { GraphQLFieldResolver } from 'graphql';
import type { Unleash } from 'unleash-client';
interface Context { flags: Unleash }
type Resolver = GraphQLFieldResolver<unknown, Context>;
export const gated = (inner: Resolver): Resolver => (parent, args, ctx, info) => ctx.flags.isEnabled('a-1') && inner;
`;
  expect(await evaluated(code)).toBe('a-1');
});

test('an object is of the type of what it is assigned to', async () => {
  const code = `import { isEnabled } from 'unleash-client';
interface Flags { on(key: string): boolean }
class Server { flags?: Flags; start() { this.flags = { on: (key) => isEnabled(key) }; } }
export const use = (flags: Flags) => flags.on('a-1');
`;
  expect(await evaluated(code)).toBe('a-1');
});

test('a part of a parameter whose type is what a function makes', async () => {
  const code = (type: string) =>
    `import { Unleash } from 'unleash-client';\nfunction createContext() { const u = new Unleash({}); return { flags: { on: (key: string) => u.isEnabled(key) } }; }\nexport const f = ({ flags }: ${type}) => flags.on('a-1');\n`;
  expect(await evaluated(code('ReturnType<typeof createContext>'))).toBe('a-1');
  expect(await evaluated(code('Parameters<typeof createContext>'))).toBe('?');
});
