import { initialize } from '@devcycle/nodejs-server-sdk';
const dvc = initialize('k');
export namespace Flags {
  export const on = (key: string) => dvc.variableValue({ user_id: 'a' }, key, false);
}
export function value(key: string): boolean;
export function value(key: string, d: string): string;
export function value(key: string, d: unknown = false): unknown { return dvc.variableValue({ user_id: 'a' }, key, d as any); }
type Fn = typeof value;
export const api: { value: Fn; on: (k: string) => boolean } = { value, on: Flags.on };
