// Generated from the files of this folder by `npm run test:update`; test/generated.test.ts fails when it is stale.

import angular from './angular.js';
import astro from './astro.js';
import handlebars from './handlebars.js';
import type { TemplateLanguage } from './language.js';
import svelte from './svelte.js';
import vue from './vue.js';

/** Every language of templates, by id. */
export const templates = { angular, astro, handlebars, svelte, vue } satisfies Record<string, TemplateLanguage>;
