import { z } from 'zod';
import { defineSource } from '../source.js';

export default defineSource({
  title: 'Chromium',
  from: '`chrome/browser/flag-metadata.json`',
  marks: [['*.name', '*.owners', '*.expiry_milestone']],
  shape: z.array(z.looseObject({ name: z.string(), owners: z.array(z.string()), expiry_milestone: z.number() })),
  *read(flags) {
    for (const { name, owners, expiry_milestone } of flags) {
      // `//path/OWNERS` names a file, and a name alone stands for an address of the project.
      const people = owners.filter((owner) => !owner.startsWith('//'));
      yield {
        definition: {
          key: name,
          valueType: 'boolean',
          owner: people.map((owner) => (owner.includes('@') ? owner : `${owner}@chromium.org`)),
          expires: expiry_milestone === -1 ? 'never' : undefined,
          tags: expiry_milestone > 0 ? [`expires M${expiry_milestone}`] : undefined,
        },
      };
    }
  },
});
