import type { Sample } from './sample.js';

export default [
  {
    title: 'server: methods that are named after flags',
    code: `import { createSource } from '../generated/hypertune';
const source = createSource({ token: process.env.HYPERTUNE_TOKEN });
export default async function getHypertune() {
  await source.initIfNeeded();
  return source.root({ args: { context: { environment: 'production' } } });
}
const root = source.root({ args: {} });
if (root.fastRefunds({ fallback: false })) refund(root.refundLimit({ fallback: 100 }));
root.flushLogs();`,
    evaluates: 'fastRefunds refundLimit',
  },
  {
    title: 'React',
    code: `'use client';
import { useHypertune } from '@/generated/hypertune.react';
export function Refund() {
  const hypertune = useHypertune();
  const express = hypertune.refundExpress({ fallback: false });
  return express && hypertune.isReady() ? <b /> : null;
}`,
    evaluates: 'refundExpress',
  },
  {
    title: 'Vue',
    code: `import { useHypertune } from './generated/hypertune.vue';
const hypertune = useHypertune();
const open = computed(() => hypertune.value.refundForm({ fallback: false }));`,
    evaluates: 'refundForm',
  },
  {
    title: 'Vercel: functions that are named after flags',
    code: `import { roadmapFlag } from './generated/hypertune.vercel';
export default async function Page() {
  return (await roadmapFlag()) ? <Roadmap /> : null;
}`,
    evaluates: 'roadmap',
  },
  {
    title: 'paths as texts',
    code: `import type { Node } from 'hypertune';
import { useHypertune } from '../generated/hypertune.react';
export const read = (node: Node) => node.getFlagValue('refunds.partial', false);
export const Partial = () => useHypertune().getFlagValue('refunds.total', false);
export const all = (node: Node) => node.getFlagValues({ flagPaths: ['refunds.tax', 'refunds.fee'], flagFallbacks });`,
    evaluates: 'refunds.partial refunds.total refunds.tax refunds.fee',
  },
  {
    title: 'a hook of that name from elsewhere',
    code: `import { useHypertune } from './music';
useHypertune().louder({ fallback: false });
root.quieter({ fallback: false });`,
    evaluates: '',
  },
] satisfies Sample[];
