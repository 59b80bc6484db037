import type { LDClient } from 'launchdarkly-js-client-sdk';
import { configureStore } from '@reduxjs/toolkit';
import { initialize } from 'launchdarkly-js-client-sdk';
const ldClient = initialize('k', { key: 'u' });
export interface Extra { ldClient: LDClient; api: { get(u: string): Promise<any> } }
export const store = configureStore({ reducer: {}, middleware: (g) => g({ thunk: { extraArgument: { ldClient } } }) });
type Thunk = (dispatch: any, getState: () => any, extra: Extra) => any;
export const loadCart = (): Thunk => async (dispatch, getState, { ldClient, api }) => {
  await api.get('not-a-flag');
  if (ldClient.variation('thunk-cart', false)) dispatch({ type: 'x' });
//                       ^^^^^^^^^^^^ evaluation thunk-cart
};
export const logger = (ld: LDClient) => () => (next) => (action) => {
  if (ld.variation('mw-log', false)) console.log(action);
//                 ^^^^^^^^ evaluation mw-log
  return next(action);
};
