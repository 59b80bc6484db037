import { describe, expect, test } from 'vitest';
import { factsOf, sidesOf } from './helpers.js';

async function sides(files: Record<string, string>, page: string): Promise<string> {
  const { references } = await factsOf(files, { accessors: [{ name: 'isOn' }] }, ['a', 'b']);
  return sidesOf(references.filter(({ file }) => file === page));
}

describe('what stands inside of a component of the repository depends on its flag', () => {
  const page = `import { Gate } from './Gate';\nexport const Page = () => (\n<Gate flag="a">\n  <p />\n  {isOn('b')}\n</Gate>\n);\n`;
  test.each([
    ['by a conditional', `({ flag, children }) => (isOn(flag) ? children : null)`, 'a on 2; b in a'],
    [
      'by a guard',
      `({ flag, children }) => { if (!isOn(flag)) return null; return <div>{children}</div>; }`,
      'a on 2; b in a',
    ],
    [
      'by its props',
      `(props) => { const on = isOn(props.flag); return <>{on && props.children}</>; }`,
      'a on 2; b in a',
    ],
    ['where it is off', `({ flag, children }) => (isOn(flag) ? null : children)`, 'a off 2; b in !a'],
    [
      'through another one',
      `({ flag, children }) => <Inner name={flag}>{children}</Inner>;\nconst Inner = ({ name, children }) => isOn(name) && children`,
      'a on 2; b in a',
    ],
    ['not where it is shown anyway', `({ flag, children }) => <div>{isOn(flag) && <i />}{children}</div>`, 'a; b'],
    [
      'not where it is shown on both sides',
      `({ flag, children }) => (isOn(flag) ? <b>{children}</b> : children)`,
      'a; b',
    ],
    [
      'not where something else decides',
      `({ flag, on, children }) => { isOn(flag); return on ? children : null; }`,
      'a; b',
    ],
    ['not where it is not shown', `({ flag }) => <p>{isOn(flag) && 'new'}</p>`, 'a; b'],
  ])('%s', async (_, gate, expected) => {
    expect(await sides({ 'Gate.tsx': `export const Gate = ${gate};\n`, 'page.tsx': page }, 'page.tsx')).toBe(expected);
  });
});

describe('in markup', () => {
  const vue = (template: string) =>
    `<script setup>\nimport { isOn } from './flags';\nconst props = defineProps(['flag']);\nconst on = isOn(props.flag);\n</script>\n<template>${template}</template>\n`;
  const useVue = `<script setup>\nimport Gate from './Gate.vue';\nimport { isOn } from './flags';\n</script>\n<template>\n<Gate flag="a">\n  <p v-if="isOn('b')" />\n</Gate>\n</template>\n`;

  test.each([
    ['a slot of Vue', `<slot v-if="on" />`, 'a on 1; b on 1 in a'],
    ['a slot in an element of Vue', `<div v-if="on"><slot /></div>`, 'a on 1; b on 1 in a'],
    ['a slot of Vue that is shown otherwise', `<p v-if="on" />\n<slot v-else />`, 'a off 1; b on 1 in !a'],
    ['not a slot beside', `<p v-if="on" />\n<slot />`, 'a; b on 1'],
  ])('%s', async (_, template, expected) => {
    expect(await sides({ 'Gate.vue': vue(template), 'Page.vue': useVue }, 'Page.vue')).toBe(expected);
  });

  test('a slot of Svelte', async () => {
    const gate = `<script>\nimport { isOn } from './flags';\nexport let flag;\n</script>\n{#if isOn(flag)}<slot />{/if}\n`;
    const use = `<script>\nimport Gate from './Gate.svelte';\n</script>\n<Gate flag="a">\n  <p />\n</Gate>\n`;
    expect(await sides({ 'Gate.svelte': gate, 'Page.svelte': use }, 'Page.svelte')).toBe('a on 1');
  });

  const directive = (body: string) => `import { Directive, Input, TemplateRef, ViewContainerRef } from '@angular/core';
import { isOn } from './flags';
@Directive({ selector: '[appFlag]' })
export class FlagDirective {
  constructor(private template: TemplateRef<unknown>, private view: ViewContainerRef) {}
  @Input() set appFlag(key: string) {
    ${body}
  }
}
`;
  test.each([
    [
      'a directive of Angular',
      `if (isOn(key)) this.view.createEmbeddedView(this.template); else this.view.clear();`,
      'a on 3',
    ],
    [
      'a directive of Angular that is asked twice',
      `if (isOn(key) && !this.has) { this.view.createEmbeddedView(this.template); } else if (!isOn(key)) { this.view.clear(); }`,
      'a on 3',
    ],
    [
      'a directive that hides',
      `if (isOn(key)) this.view.clear(); else this.view.createEmbeddedView(this.template);`,
      'a off 3',
    ],
    ['not a directive that shows either way', `this.view.createEmbeddedView(this.template).context = isOn(key);`, 'a'],
  ])('%s', async (_, body, expected) => {
    const files = {
      'flag.directive.ts': directive(body),
      'page.component.ts': `@Component({ templateUrl: './page.component.html' })\nexport class Page {}\n`,
      'page.component.html': `<p *appFlag="'a'">\n  x\n</p>\n<p *appFlag="'!b'"></p>\n`,
    };
    // What \`!b\` means, the directive alone knows.
    expect(await sides(files, 'page.component.html')).toBe(`${expected}; b`);
  });
});
