import { useFeatureToggle, useFeatureToggles, ToggleFeature } from '@flopflip/react-redux';

export function Inbox() {
  const threads = useFeatureToggle('inboxThreads');
  //                               ^^^^^^^^^^^^^^ evaluation inboxThreads
  const [snooze, labels] = useFeatureToggles({ inboxSnooze: true, inboxLabels: true });
  //                                           ^^^^^^^^^^^ evaluation inboxSnooze
  //                                                              ^^^^^^^^^^^ evaluation inboxLabels
  return (
    <ToggleFeature flag="inboxV2" untoggledComponent={OldInbox}>
    //                  ^^^^^^^^^ evaluation inboxV2
      <List threads={threads} snooze={snooze} labels={labels} />
    </ToggleFeature>
  );
}
