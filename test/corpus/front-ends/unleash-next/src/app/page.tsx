import { getFlagsClient, isOn } from '../lib/flags';
import { flag } from '@unleash/nextjs';
export default async function Page() {
  const flags = await getFlagsClient();
  const f = await flag('un-flag');
//                     ^^^^^^^^^ evaluation un-flag
  return <>{flags.isEnabled('un-page')}{flags.getVariant('un-variant').name}{await isOn('un-on')}{f.enabled}</>;
//                          ^^^^^^^^^ evaluation un-page
//                                                       ^^^^^^^^^^^^ evaluation un-variant
//                                                                                      ^^^^^^^ evaluation un-on
}
