import flags, { Flags } from './Flags';
export async function a() {
  await flags.check('sing-default');
//                  ^^^^^^^^^^^^^^ evaluation sing-default
  await Flags.getInstance().check('sing-get', { default: true });
//                                ^^^^^^^^^^ evaluation sing-get
  await Flags.shared.check('sing-shared');
//                         ^^^^^^^^^^^^^ evaluation sing-shared
  await Flags.is('sing-static');
//               ^^^^^^^^^^^^^ evaluation sing-static
  const { check } = Flags.getInstance();
}
