import { flag, clientSignal } from './flags';
const dark = flag('sig-dark');
//                ^^^^^^^^^^ evaluation sig-dark
export const App = () => <p>{dark.value}{clientSignal.value?.variation('sig-direct', false)}</p>;
//                                                                     ^^^^^^^^^^^^ evaluation sig-direct
