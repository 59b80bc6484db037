import { FlagKeys } from './FlagKeys';
import { flagService } from './flag-service';

export async function hearing(id: string) {
  const remote = await flagService.check(FlagKeys.REMOTE);
  //                                     ^^^^^^^^^^^^^^^ evaluation hearings.remote
  return remote ? remoteHearing(id) : localHearing(id);
}
