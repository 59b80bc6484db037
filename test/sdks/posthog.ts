import type { Sample } from './sample.js';

export default [
  {
    title: 'browser: the default export is a client',
    code: `import posthog from 'posthog-js';
posthog.init('project-key', { api_host });
posthog.onFeatureFlags(() => {
  if (posthog.isFeatureEnabled('beta-editor', { send_event: false })) load();
  if (posthog.getFeatureFlag('editor-theme') === 'dark') darken();
  posthog.getFeatureFlagResult('editor-fonts')?.variant;
  posthog.getFeatureFlagPayload('editor-limits');
});`,
    evaluates: 'beta-editor editor-theme editor-fonts editor-limits',
  },
  {
    title: 'browser: a fallback, a named export and a type',
    code: `import { type PostHog, posthog } from 'posthog-js';
posthog.isFeatureEnabled('upload-video', { defaultValue: true });
export const read = (client: PostHog) => client.getFeatureFlag('upload-limit');`,
    evaluates: 'upload-video upload-limit',
  },
  {
    title: 'React',
    code: `import {
  PostHogFeature, useFeatureFlagEnabled, useFeatureFlagPayload, useFeatureFlagResult, useFeatureFlagVariantKey, usePostHog,
} from '@posthog/react';
export function Inbox() {
  const threads = useFeatureFlagEnabled('inbox-threads', false);
  const layout = useFeatureFlagVariantKey('inbox-layout');
  const texts = useFeatureFlagPayload('inbox-texts');
  const result = useFeatureFlagResult('inbox-search');
  const posthog = usePostHog();
  if (posthog.isFeatureEnabled('inbox-archive')) archive();
  return (
    <PostHogFeature flag="inbox-labels" match={true} fallback={<p />}>
      {threads ? <p>{[layout, texts, result]}</p> : null}
    </PostHogFeature>
  );
}`,
    evaluates: 'inbox-threads inbox-layout inbox-texts inbox-search inbox-archive inbox-labels',
  },
  {
    title: 'React, from the browser package',
    code: `import { useFeatureFlagEnabled } from 'posthog-js/react';
export const Snooze = () => (useFeatureFlagEnabled('inbox-snooze') ? <button /> : null);`,
    evaluates: 'inbox-snooze',
  },
  {
    title: 'Node, version 5: a snapshot for one user',
    code: `import { PostHog } from 'posthog-node';
const posthog = new PostHog('project-key', { host });
const flags = await posthog.evaluateFlags('u-1');
if (flags.isEnabled('bulk-import')) run(flags.getFlag('import-format'), flags.getFlagPayload('import-columns'));
const some = await posthog.evaluateFlags('u-1', { flagKeys: ['import-retry', 'import-report'] });
some.only(['import-retry']).isEnabled('import-retry', { defaultValue: false });
posthog.getFeatureFlagResult('import-queue', 'u-1');
const all = await posthog.getAllFlags('u-1');
if (all['import-mail']) mail();`,
    evaluates:
      'bulk-import import-format import-columns import-retry import-report import-retry import-queue import-mail',
  },
  {
    title: 'Node, version 4: the user stands second',
    code: `const { PostHog } = require('posthog-node');
const client = new PostHog('project-key');
if (await client.isFeatureEnabled('nightly-job', 'u-1')) start();
const variant = await client.getFeatureFlag('job-batch', 'u-1', { groups });
await client.getFeatureFlagPayload('job-options', 'u-1', variant);`,
    evaluates: 'nightly-job job-batch job-options',
  },
  {
    title: 'React Native',
    code: `import PostHog, {
  useFeatureFlag, useFeatureFlagResult, useFeatureFlags, useFeatureFlagWithPayload, usePostHog,
} from 'posthog-react-native';
export const posthog = new PostHog('project-key');
posthog.getFeatureFlag('scan-start');
export function Scan() {
  const torch = useFeatureFlag('scan-torch');
  const [frame, options] = useFeatureFlagWithPayload('scan-frame');
  const result = useFeatureFlagResult('scan-sound');
  const flags = useFeatureFlags();
  const history = usePostHog().isFeatureEnabled('scan-history');
  return torch && flags['scan-batch'] ? <View>{[frame, options, result, history]}</View> : null;
}`,
    evaluates: 'scan-start scan-torch scan-frame scan-sound scan-history scan-batch',
  },
  {
    title: 'isFeatureEnabled and useFeatureFlag of others',
    code: `import { useFeatureFlag } from './flags';
import { settings } from './settings';
useFeatureFlag('not-a-flag');
settings.isFeatureEnabled('not-a-flag');
settings.getFlag('not-a-flag');`,
    evaluates: '',
  },
] satisfies Sample[];
