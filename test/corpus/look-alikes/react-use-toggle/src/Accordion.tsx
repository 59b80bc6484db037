import { useToggle } from 'react-use';
import { useToggle as useRemoteToggle } from '@acme/toggles';

export function Accordion() {
  const [open, toggle] = useToggle(false);
  //                               ^^^^^ nothing
  const [mode] = useToggle(['light', 'dark']);
  //                        ^^^^^^^ nothing
  const animated = useRemoteToggle('accordion-animation');
  //                               ^^^^^^^^^^^^^^^^^^^^^ evaluation accordion-animation
  return <Box open={open} mode={mode} onClick={toggle} animated={animated} />;
}
