import { flags, core } from '@mono/core';
import { text } from '@mono/core/flags';
import { Gate, gated } from '@mono/ui';
const P = gated('mono-gated')(() => <p />);
//              ^^^^^^^^^^^^ evaluation mono-gated
export const App = () => (
  <Gate flag="mono-gate" else={<P />}>
//           ^^^^^^^^^^^ evaluation mono-gate
    {flags.isEnabled('mono-ns')}
//                   ^^^^^^^^^ evaluation mono-ns
    {core.features.isEnabled('mono-core')}
//                           ^^^^^^^^^^^ evaluation mono-core
    {text('mono-text', 'x')}
//        ^^^^^^^^^^^ evaluation mono-text
  </Gate>
);
