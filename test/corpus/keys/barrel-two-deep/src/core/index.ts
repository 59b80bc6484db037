export { QUICK_REPLY as QUICK_REPLY_FLAG } from './flags';
