export class Flags {
  static readonly quickSearch = isOn('QUICK_SEARCH');
  //              ^^^^^^^^^^^ declaration quickSearch
  static readonly richTooltips: boolean = true;
  //              ^^^^^^^^^^^^ declaration richTooltips
  static get betaBanner(): boolean {
  //         ^^^^^^^^^^ declaration betaBanner
    return location.hostname.startsWith('beta.');
  }
}
