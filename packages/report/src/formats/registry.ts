// Generated from the files of this folder by `npm run test:update`; test/generated.test.ts fails when it is stale.

import type { Format } from '../format.js';
import html from './html.js';
import json from './json.js';
import markdown from './markdown.js';
import patch from './patch.js';
import sarif from './sarif.js';
import stylish from './stylish.js';

/** Every format, by id. */
export const formats = { html, json, markdown, patch, sarif, stylish } satisfies Record<string, Format>;
