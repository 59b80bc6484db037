import { flags } from './flags';

export const Steps = () => (
  <>
    {flags.checkout.guestMode && <Guest />}
    //              ^^^^^^^^^ evaluation guestMode
    {flags.search.voice && <Voice />}
    //            ^^^^^ evaluation voice
    {flags.admin.audit && <Audit />}
    //     ^^^^^ nothing
  </>
);
