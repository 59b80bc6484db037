import posthog from 'posthog-js';
posthog.capture('signup'); posthog.register({ a: 1 }); posthog.featureFlags.override({ 'some-flag': true });
posthog.identify('x');
