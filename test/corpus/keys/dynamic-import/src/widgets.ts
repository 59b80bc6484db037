import { OpenFeature } from '@openfeature/web-sdk';

export async function loadWidgets() {
  const { LAZY_WIDGETS } = await import('./lazy-keys');
  if (!OpenFeature.getClient().getBooleanValue(LAZY_WIDGETS, false)) return [];
  //                                           ^^^^^^^^^^^^ evaluation lazy-widgets
  return (await import('./widget-list')).widgets;
}
