export interface FlagPort {
  enabled(flag: string): Promise<boolean>;
}
