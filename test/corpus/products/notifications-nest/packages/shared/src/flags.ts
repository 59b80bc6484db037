export enum FlagKeysEnum {
  IS_BATCHING_ENABLED = 'IS_BATCHING_ENABLED',
//^^^^^^^^^^^^^^^^^^^ declaration IS_BATCHING_ENABLED
  IS_EDITOR_V2_ENABLED = 'IS_EDITOR_V2_ENABLED',
//^^^^^^^^^^^^^^^^^^^^ declaration IS_EDITOR_V2_ENABLED
}
export type IFlagKey = `IS_${Uppercase<string>}_ENABLED`;
type Validate = { [K in keyof typeof FlagKeysEnum]: K extends IFlagKey ? K : never };
export const validated: Validate = FlagKeysEnum;
