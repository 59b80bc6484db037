import { call, put } from 'redux-saga/effects';
import { isEnabled } from 'unleash-client';

export function* syncCart() {
  if (isEnabled('cart-sync')) yield put({ type: 'cart/sync' });
  //            ^^^^^^^^^^^ evaluation cart-sync
  const merge: boolean = yield call(isEnabled, 'cart-merge');
  //                                           ^^^^^^^^^^^^ evaluation cart-merge
  if (merge) yield put({ type: 'cart/merge' });
}
