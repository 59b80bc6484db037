import { useFlag } from '@unleash/proxy-client-react';
import { QUICK_REPLY_FLAG } from './core';

export const Thread = () => (useFlag(QUICK_REPLY_FLAG) ? <QuickReply /> : null);
//                                   ^^^^^^^^^^^^^^^^ evaluation quick-reply
