import { appConfig } from './app-config';

export const flagNames = () => Object.keys(appConfig.flags);
//                                                   ^^^^^ nothing
export function dump(): void {
  for (const [name, on] of Object.entries(appConfig.flags)) console.log(name, on);
  console.log(Object.keys(appConfig.flags).length, appConfig.flags.hasOwnProperty('x'));
}
