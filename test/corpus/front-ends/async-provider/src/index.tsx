import { asyncWithLDProvider, withLDProvider, LDProvider, useFlags, useLDClient } from 'launchdarkly-react-client-sdk';
import { createRoot } from 'react-dom/client';
import { useFlag } from './useFlag';
(async () => {
  const Provider = await asyncWithLDProvider({ clientSideID: 'k', options: { bootstrap: 'localStorage' }, flags: { 'lp-only': false } });
  createRoot(document.body).render(<Provider><App /></Provider>);
})();
function App() {
  const flags = useFlags();
  const client = useLDClient();
  const x = useFlag('lpFromHook');
//                  ^^^^^^^^^^^^ evaluation lpFromHook
  const { lpNav, lpBar: bar = true } = flags;
//        ^^^^^ evaluation lpNav
//               ^^^^^ evaluation lpBar
  const detail = client?.variationDetail('lp-detail', 1);
//                                       ^^^^^^^^^^^ evaluation lp-detail
  return <p>{lpNav}{bar}{x}{detail?.value}{flags.lpDot}{flags['lp-dash']}{client?.allFlags()['lp-all']}</p>;
//                                               ^^^^^ evaluation lpDot
//                                                            ^^^^^^^^^ evaluation lp-dash
//                                                                                           ^^^^^^^^ evaluation lp-all
}
export default withLDProvider({ clientSideID: 'k' })(App);
