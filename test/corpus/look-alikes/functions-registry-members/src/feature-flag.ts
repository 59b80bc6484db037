export function enableFiltering(): boolean {
//              ^^^^^^^^^^^^^^^ declaration enableFiltering
  return true;
}
