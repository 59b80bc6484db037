import useDefault, { useFlag } from '.';
import { useFlag as renamed } from './index';
export const App = () => <>{useDefault('st-def')}{useFlag('st-named', { onChange: console.log })}{renamed('st-ren')}</>;
//                                     ^^^^^^^^ evaluation st-def
//                                                        ^^^^^^^^^^ evaluation st-named
//                                                                                                        ^^^^^^^^ evaluation st-ren
