export function enableTags(): boolean {
//              ^^^^^^^^^^ declaration enableTags
  return true;
}
export type Channel = 'beta' | 'production';
//          ^^^^^^^ nothing
export interface Options {
//               ^^^^^^^ nothing
  enableTags: boolean;
}
