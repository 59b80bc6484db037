import { getClient, getClient2, getClient3, isOn } from './f';
getClient().isEnabled('a-flag');
//                    ^^^^^^^^ evaluation a-flag
getClient2('x').isEnabled('b-flag');
//                        ^^^^^^^^ evaluation b-flag
getClient3().isEnabled('c-flag');
//                     ^^^^^^^^ evaluation c-flag
isOn('d-flag');
//   ^^^^^^^^ evaluation d-flag
