import posthog from 'posthog-js';

posthog.init('phc_public', { api_host: 'https://eu.posthog.com' });

export function trackExport(kind: string): void {
  if (posthog.isFeatureEnabled('export-tracking')) posthog.capture('export', { kind });
  //                           ^^^^^^^^^^^^^^^^^ evaluation export-tracking
}

export const exportLimits = () => posthog.getFeatureFlagPayload('export-limits');
//                                                              ^^^^^^^^^^^^^^^ evaluation export-limits
