import { useFeatureFlagEnabled, useFeatureFlagVariantKey, PostHogFeature } from 'posthog-js/react';

export function Onboarding() {
  const checklist = useFeatureFlagEnabled('onboarding-checklist');
  //                                      ^^^^^^^^^^^^^^^^^^^^^^ evaluation onboarding-checklist
  const variant = useFeatureFlagVariantKey('welcome-video');
  //                                       ^^^^^^^^^^^^^^^ evaluation welcome-video
  if (variant === 'short') return <ShortVideo />;
  return (
    <PostHogFeature flag="team-invites" match={true}>
    //                   ^^^^^^^^^^^^^^ evaluation team-invites
      {checklist ? <Checklist /> : <Tour />}
    </PostHogFeature>
  );
}
