import { useVariant } from '@unleash/proxy-client-react';

export const ui = () => {
  element.classList.toggle('is-open');
  //                       ^^^^^^^^^ nothing
  const chip = styled('chip', { variants: { size: { small: {} } } });
  //                  ^^^^^^ nothing
  const { toggle } = useDisclosure('menu');
  //                               ^^^^^^ nothing
  lab.experiment('double-blind', () => toggle());
  //             ^^^^^^^^^^^^^^ nothing
  return [chip({ variant: 'outlined' }), useVariant('chip-style').name];
  //                      ^^^^^^^^^^ nothing
  //                                                ^^^^^^^^^^^^ evaluation chip-style
};
