import { FlagKeys } from './flags';
import { ask } from './ask';

export const maxAge = () => (ask(FlagKeys.SWR) ? 0 : 60);
//                               ^^^^^^^^^^^^ evaluation stale-while-revalidate
