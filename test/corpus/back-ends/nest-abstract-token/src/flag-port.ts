export abstract class FlagPort { abstract isOn(key: string): Promise<boolean>; }
