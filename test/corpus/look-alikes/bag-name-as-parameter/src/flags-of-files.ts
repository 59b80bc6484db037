export function openFile(path: string, flags: OpenFlags) {
  return flags.append ? open(path, 'a') : open(path, flags.exclusive ? 'wx' : 'w');
  //           ^^^^^^ nothing
  //                                                       ^^^^^^^^^ nothing
}
export const compile = (source: string) => {
  const flags = { unicode: true, global: false };
  //              ^^^^^^^ nothing
  //                             ^^^^^^ nothing
  return new RegExp(source, (flags.unicode ? 'u' : '') + (flags.global ? 'g' : ''));
  //                               ^^^^^^^ nothing
  //                                                            ^^^^^^ nothing
};
export const dark = () => appState.flags.darkSidebar;
//                                       ^^^^^^^^^^^ evaluation darkSidebar
