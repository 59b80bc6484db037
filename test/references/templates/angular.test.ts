import { describe, expect, test } from 'vitest';
import { indexSdks } from '../../../packages/references/src/sdks/index.js';
import { factsOf, type Options, scanFiles } from '../helpers.js';

const options: Options = {
  accessors: [
    { name: 'isOn', receiver: 'flags' },
    { name: 'isOn', receiver: 'Flags' },
    { name: 'featureFlag' },
    { name: 'booleanFeatureFlag', key: { prop: 'booleanFeatureFlag' } },
    { name: 'app-feature', key: { prop: 'flagKey' }, result: 'element' },
  ],
};
const html = (template: string) => scanFiles({ 'a.component.html': template }, options, ['new-cart']);

describe('where an expression stands', () => {
  test.each([
    ['text', `{{ flags.isOn('new-cart') }}`, 15],
    ['several in one text', `{{ a }} b {{ flags.isOn('new-cart') }}`, 25],
    ['an attribute', `<p [hidden]="flags.isOn('new-cart')"></p>`, 25],
    ['an attribute with text', `<p class="a {{ flags.isOn('new-cart') ? 'b' : '' }} c"></p>`, 27],
    ['a handler', `<p (click)="go(); on = flags.isOn('new-cart')"></p>`, 35],
    ['a handler on lines of its own', `<p (click)="\n go();\n on = flags.isOn('new-cart')\n "></p>`, 18],
    ['a handler behind white space', `<p (click)="  flags.isOn('new-cart')"></p>`, 26],
    ['behind an attribute of both ways', `<p [(a)]="\n b\n " (click)="\n flags.isOn('new-cart')\n "></p>`, 13],
    ['*ngIf', `<p *ngIf="flags.isOn('new-cart'); else other"></p>`, 22],
    ['*ngIf with as', `<p *ngIf="flags.isOn('new-cart') as on; else other">{{ on }}</p>`, 22],
    ['*ngFor', `<p *ngFor="let a of flags.isOn('new-cart') ? x : y; trackBy: z; let i = index"></p>`, 32],
    ['@if', `@if (flags.isOn('new-cart'); as on) { <p></p> }`, 17],
    ['@else if', `@if (a) {} @else if (flags.isOn('new-cart')) {}`, 33],
    ['@for', `@for (a of flags.isOn('new-cart') ? x : y; track a.id) { }`, 23],
    ['@switch', `@switch (flags.isOn('new-cart')) { @case (true) { } }`, 21],
    ['@let', `@let on = flags.isOn('new-cart');`, 22],
    ['@defer', `@defer (when flags.isOn('new-cart')) { }`, 25],
    ['ICU', `<p i18n>{n, plural, =0 {none {{ flags.isOn('new-cart') }}} other {x}}</p>`, 44],
    ['entities', `<p [a]="b &amp;&amp; flags.isOn(&quot;new-cart&quot;)"></p>`, 38],
    ['text with entities that are no tags', `&lt;p&gt; {{ flags.isOn('new-cart') }}`, 25],
    ['a safe call', `{{ flags?.isOn('new-cart') }}`, 16],
    ['a pipe behind it', `{{ flags.isOn('new-cart') | async | json : 2 }}`, 15],
    ['a comment behind it', `{{ flags.isOn('new-cart') // new\n }}`, 15],
    ['an animation in front of it', `<p @fade [a]="flags.isOn('new-cart')"></p>`, 26],
    ['a member that is called like a word', `<p (click)="delete()" [a]="flags.isOn('new-cart')"></p>`, 39],
    ['quotes in quotes', `<p [a]="b('&quot;' + c) && flags.isOn('new-cart')"></p>`, 39],
    ['an object of several lines', `<p *a="b; context: {\n c: flags.isOn('new-cart')\n }\n "></p>`, 16],
    ['a component behind it', `<p [a]="b"></p>\n<app-b [c]="flags.isOn('new-cart')" />`, 24],
    ['a lower operator and a pipe', `{{ a && flags.isOn('new-cart') | async }}`, 20],
  ])('%s', async (_, template, column) => {
    expect(await html(template)).toEqual([
      expect.stringMatching(new RegExp(`^evaluation new-cart a\\.component\\.html:\\d:${column}$`)),
    ]);
    expect((await factsOf({ 'a.component.html': template }, options)).problems).toEqual([]);
  });

  test('lines, tabs, Windows line ends and a byte-order mark', async () => {
    const text = `\ufeff<p\r\n\t*ngIf="\r\n\t\tflags\r\n\t\t\t.isOn('new-cart')"\r\n></p>`;
    expect(await html(text)).toEqual(['evaluation new-cart a.component.html:4:10']);
  });
});

describe('directives, components and pipes', () => {
  test.each([
    ['a structural directive', `<p *booleanFeatureFlag="'new-cart'; default: false; else tpl"></p>`, 25],
    ['its input', `<ng-template [booleanFeatureFlag]="'new-cart'"></ng-template>`, 36],
    ['its input as text', `<ng-template booleanFeatureFlag="new-cart"></ng-template>`, 33],
    ['among others', `<p class="a" *booleanFeatureFlag="'new-cart'" [b]="c" #d (e)="f()"></p>`, 35],
    ['a component', `<app-feature a="b" flagKey="new-cart">x</app-feature>`, 28],
    ['a component with an input', `<app-feature [flagKey]="'new-cart'" />`, 25],
    ['a component with a directive', `<app-feature *ngIf="a" [flagKey]="'new-cart'" />`, 35],
    ['a pipe', `{{ 'new-cart' | featureFlag }}`, 4],
    ['a pipe with arguments', `@if ('new-cart' | featureFlag : user : 1) { }`, 6],
    ['a pipe in parentheses', `<p *ngIf="('new-cart' | featureFlag) && a"></p>`, 12],
    ['a pipe at the end of a condition, which it belongs to', `{{ a ? 'b' : 'new-cart' | featureFlag }}`, 14],
    ['a pipe before another', `{{ 'new-cart' | featureFlag | async }}`, 4],
  ])('%s', async (_, template, column) => {
    expect(await html(template)).toEqual([`evaluation new-cart a.component.html:1:${column}`]);
  });

  test.each([
    ['a pipe takes the whole of a condition', `{{ a && 'new-cart' | featureFlag }}`],
    ['an operator is no pipe', `<p title="new-cart | featureFlag"></p>`],
  ])('%s', async (_, template) => {
    expect((await html(template)).filter((each) => !each.startsWith('mention'))).toEqual([]);
  });

  test('a table of an SDK has directives by their input', () => {
    const shape = { name: 'booleanFeatureFlag', key: { prop: 'booleanFeatureFlag' }, valueType: 'boolean' } as const;
    const shapes = [{ kind: 'directive', result: 'element', ...shape } as const];
    const index = indexSdks({ acme: { title: '', url: '', apis: [{ packages: ['@acme/ng'], clients: {}, shapes }] } });
    expect(index.directiveOf('booleanFeatureFlag')).toMatchObject({ sdk: 'acme', shape });
    expect(index.directiveOf('ngIf')).toBe(undefined);
  });
});

describe('what a name means', () => {
  const component = (members: string, more = '') =>
    `import { Component, inject } from '@angular/core';\nimport { Client } from '@openfeature/server-sdk';\n${more}@Component({ templateUrl: './a.component.html' })\nexport class A {\n${members}\n}\n`;
  const sdk = (members: string, template: string, more = '') =>
    scanFiles({ 'src/a.component.ts': component(members, more), 'src/a.component.html': template });
  const call = `{{ client.getBooleanValue('new-cart', false) }}`;
  const found = ['evaluation new-cart src/a.component.html:1:27 openfeature'];

  test.each([
    ['a field with a type', `client: Client;`],
    ['a field that is injected', `client = inject(Client);`],
    ['a parameter of the constructor', `constructor(readonly client: Client) {}`],
    ['a getter', `get client(): Client { return make(); }`],
  ])('%s', async (_, members) => {
    expect(await sdk(members, call)).toEqual(found);
  });

  test('a field of the class that it extends', async () => {
    expect(await sdk('', call, `class B { protected client: Client; }\n`)).toEqual([]);
    const base = component('')
      .replace('class A', 'class A extends B')
      .replace('@Comp', 'class B { client: Client; }\n@Comp');
    expect(await scanFiles({ 'src/a.component.ts': base, 'src/a.component.html': call })).toEqual(found);
  });

  test('a key that is a member', async () => {
    const members = `client: Client;\nkeys = Keys;`;
    const keys = `enum Keys { New = 'new-cart' }\n`;
    expect(await sdk(members, `{{ client.getBooleanValue(keys.New, false) }}`, keys)).toEqual([
      'evaluation new-cart src/a.component.html:1:27 openfeature',
      'declaration new-cart src/a.component.ts:3:13',
      'mention new-cart src/a.component.ts:3:19',
    ]);
  });

  test('of a class that has another template, nothing', async () => {
    const files = {
      'src/a.component.ts': component(`client: Client;`),
      'src/b.component.html': call,
    };
    expect(await scanFiles(files)).toEqual([]);
  });

  test.each([
    ['a variable of a loop', `@for (key of list; track key) { {{ client.getBooleanValue(key, false) }} }`],
    ['a variable of a directive', `<p *ngFor="let key of list">{{ client.getBooleanValue(key, false) }}</p>`],
    ['a reference', `<input #key>{{ client.getBooleanValue(key, false) }}`],
    ['an alias', `@if (a(); as key) { {{ client.getBooleanValue(key, false) }} }`],
    ['what an input writes', `<input [(ngModel)]="key">{{ client.getBooleanValue(key, false) }}`],
  ])('not the member but %s', async (_, template) => {
    expect(await sdk(`client: Client;\nkey = 'new-cart';`, template)).toEqual([
      expect.stringMatching(/^unresolved dynamic src\/a\.component\.html:1:\d+ key$/),
    ]);
  });

  test('a receiver by the type of the field', async () => {
    const files = {
      'a.component.ts': `@Component({ templateUrl: 'a.component.html' })\nclass A { service: Flags; }`,
      'a.component.html': `{{ service.isOn('new-cart') }}{{ other.isOn('b-1') }}`,
    };
    expect(await scanFiles(files, options)).toEqual(['evaluation new-cart a.component.html:1:17']);
  });
});

describe('templates in scripts', () => {
  test.each([
    ['in backticks', '`', `{{ flags.isOn('new-cart') }}`, 40],
    ['in quotes', "'", `{{ flags.isOn("new-cart") }}`, 40],
    ['with quotes in quotes', "'", `{{ flags.isOn(\\'new-cart\\') }}`, 41],
  ])('%s', async (_, quote, template, column) => {
    const text = `@Component({ template: ${quote}${template}${quote} })\nclass A {}\n`;
    expect(await scanFiles({ 'a.ts': text }, options)).toEqual([`evaluation new-cart a.ts:1:${column - 1}`]);
  });

  test('members of their class, on lines of their own', async () => {
    const text = `import { Client } from '@openfeature/server-sdk';
@Component({
  selector: 'a',
  template: \`
    <p *ngIf="client.getBooleanValue('new-cart', false)"></p>
  \`,
})
class A { constructor(private client: Client) {} }
@Component({ template: \`{{ client.getBooleanValue('b-1', false) }}\` })
class B {}
`;
    expect(await scanFiles({ 'a.ts': text })).toEqual(['evaluation new-cart a.ts:5:38 openfeature']);
  });

  test('one that does not parse', async () => {
    const { problems } = await factsOf(
      { 'a.ts': `flags.isOn('a');\n@Component({ template: '{{ a( }}' }) class A {}` },
      options,
    );
    expect(problems).toMatchObject([{ file: 'a.ts', reason: 'syntax', line: 2 }]);
  });
});

test('a template that does not parse is named, and what can be read of it is found', async () => {
  const { problems, references } = await factsOf(
    { 'a.component.html': `{{ flags.isOn('a-1') }}\n@if (a {\n<p>\n` },
    options,
  );
  expect(problems).toMatchObject([{ reason: 'syntax', line: 2 }]);
  expect(references.map(({ flagKey }) => flagKey)).toEqual(['a-1']);
});

describe('a template that only its component calls one', () => {
  const service = `import { OpenFeature } from '@openfeature/web-sdk';\nconst client = OpenFeature.getClient();\nexport class Flags { isOn(key: string) { return client.getBooleanValue(key, false); } }\n`;
  const component = `import { Component, inject } from '@angular/core';\nimport { Flags } from './flags';\n@Component({ templateUrl: './cart.html' })\nexport class Cart { flags = inject(Flags); }\n`;
  const found = async (files: Record<string, string>) => {
    const all = await factsOf({ 'flags.ts': service, ...files }, {}, ['new-cart']);
    const lines = all.references.map(({ kind, file, line, column }) => `${kind} ${file}:${line}:${column}`);
    return [...lines, ...all.problems.map(({ file, message }) => `${file} ${message}`)];
  };

  test('is one', async () => {
    expect(await found({ 'cart.ts': component, 'cart.html': `@if (flags.isOn('new-cart')) { <p></p> }\n` })).toEqual([
      'evaluation cart.html:1:17',
    ]);
  });

  test.each([
    ['beside a script that is no component', { 'cart.ts': `export const cart = 1;\n` }],
    ['beside the component of another page', { 'cart.ts': component.replace('cart.html', 'other.html') }],
    ['alone', {}],
  ])('%s it is a text, whatever it looks like', async (_, files: Record<string, string>) => {
    const page = `<p>{{ flags.isOn('new-cart') }}</b>\n`;
    expect(await found({ ...files, 'cart.html': page })).toEqual(['mention cart.html:1:19']);
  });
});
