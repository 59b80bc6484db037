import { features } from './features';

export async function footer(user: string) {
  if (!(await features.bool('mail-footer', user))) return '';
  //                        ^^^^^^^^^^^^^ evaluation mail-footer
  return features.text('mail-footer-text', user);
  //                   ^^^^^^^^^^^^^^^^^^ evaluation mail-footer-text
}
