export interface Toggle { isOn(k: string): boolean }
