export class Flags {
  static readonly betaMaps = env('BETA_MAPS');
  //              ^^^^^^^^ declaration betaMaps
}
