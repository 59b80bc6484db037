import { enableStackedPopups } from '../lib/feature-flag';

export function PopupLayer({ popups }: { popups: Popup[] }) {
  return enableStackedPopups() ? <Stack popups={popups} /> : <Single popup={popups[0]} />;
  //     ^^^^^^^^^^^^^^^^^^^ evaluation enableStackedPopups
}
