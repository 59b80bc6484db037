import { current, feature } from './context';
if (feature('als-one')) console.log(1);
//          ^^^^^^^^^ evaluation als-one
export const b = () => current().gb.isOn('als-two');
//                                       ^^^^^^^^^ evaluation als-two
const { gb } = current();
gb.getFeatureValue('als-three', 0);
//                 ^^^^^^^^^^^ evaluation als-three
