import { z } from 'zod';
import { defineSource } from '../source.js';

const link = z.string().nullish();

const types: Record<string, 'release' | 'experiment' | 'ops'> = {
  gitlab_com_derisk: 'release',
  wip: 'release',
  beta: 'release',
  development: 'release',
  experiment: 'experiment',
  ops: 'ops',
  worker: 'ops',
};

export default defineSource({
  title: 'GitLab',
  from: 'one file of `config/feature_flags`',
  marks: [
    ['name', 'default_enabled', 'introduced_by_url'],
    ['name', 'default_enabled', 'milestone'],
  ],
  lacks: 'others',
  shape: z.looseObject({
    name: z.string(),
    type: z.string().nullish(),
    group: z.string().nullish(),
    default_enabled: z.boolean(),
    milestone: z.union([z.string(), z.number()]).nullish(),
    introduced_by_url: link,
    rollout_issue_url: link,
    feature_issue_url: link,
  }),
  *read(flag) {
    // group::source code  ->  group:default/source-code
    const group = /^group::(.+)$/
      .exec(flag.group ?? '')?.[1]
      ?.trim()
      .replace(/[^\w.-]+/g, '-');
    yield {
      definition: {
        key: flag.name,
        links: [flag.feature_issue_url, flag.introduced_by_url, flag.rollout_issue_url].flatMap((url) => url || []),
        tags: flag.milestone ? [`milestone ${flag.milestone}`] : undefined,
        type: types[flag.type ?? ''],
        valueType: 'boolean',
        default: flag.default_enabled,
        owner: group && `group:default/${group}`,
      },
    };
  },
});
