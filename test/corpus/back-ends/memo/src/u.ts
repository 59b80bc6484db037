import { isOn, isOnP, cached, isOnT } from './f';
isOn('memo-a');
//   ^^^^^^^^ evaluation memo-a
isOnP('memo-b');
//    ^^^^^^^^ evaluation memo-b
cached('memo-c');
//     ^^^^^^^^ evaluation memo-c
isOnT('memo-d');
//    ^^^^^^^^ evaluation memo-d
