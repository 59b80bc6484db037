import { useFlag } from '@unleash/proxy-client-react';
import { KEYS } from './keys';

const { cursors, presence: presenceKey } = KEYS;

export function Board() {
  const live = useFlag(cursors);
  //                   ^^^^^^^ evaluation live-cursors
  const list = useFlag(presenceKey);
  //                   ^^^^^^^^^^^ evaluation presence-list
  return <Surface live={live} people={list} />;
}
