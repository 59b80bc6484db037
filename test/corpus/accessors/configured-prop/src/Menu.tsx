import { Feature } from '@acme/ui-flags';
import * as Flags from '@acme/ui-flags';

export const Menu = () => (
  <ul>
    <Feature name="menu-labels"><Labels /></Feature>
    //            ^^^^^^^^^^^^^ evaluation menu-labels
    <Flags.Feature name='menu-icons' />
    //                  ^^^^^^^^^^^^ evaluation menu-icons
  </ul>
);
