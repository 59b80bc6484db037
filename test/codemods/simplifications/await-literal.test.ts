import { expect, it } from 'vitest';
import { codeAndLeft } from '../helpers.js';

it('takes the promise and its await', async () => {
  const { code, left } = await codeAndLeft(
    `if (await client.getBooleanValue('x', false)) a();
`,
    {
      head: `import { OpenFeature } from '@openfeature/server-sdk';\nconst client = OpenFeature.getClient();\nkeep(client);\n`,
    },
  );
  expect(code).toBe(`a();
`);
  expect(left).toEqual([]);
});
