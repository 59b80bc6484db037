export interface FlagDefinition { key: string }
