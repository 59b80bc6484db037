export class Limits {
  static readonly betaMaps = 12;
  betaMaps = 1;
}
