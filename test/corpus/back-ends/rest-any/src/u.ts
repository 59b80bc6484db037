import { allOn, anyOn, snapshot, loop } from './f';
allOn('ra-a', 'ra-b');
//    ^^^^^^ evaluation ra-a
//            ^^^^^^ evaluation ra-b
anyOn(['ra-c', 'ra-d']);
//     ^^^^^^ evaluation ra-c
//             ^^^^^^ evaluation ra-d
snapshot(['ra-e', 'ra-f']);
//        ^^^^^^ evaluation ra-e
//                ^^^^^^ evaluation ra-f
loop(['ra-g']);
//    ^^^^^^ evaluation ra-g
