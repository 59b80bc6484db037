import { Flags, value, api } from './f';
Flags.on('ns-a');
//       ^^^^^^ evaluation ns-a
value('ns-b', 'x');
//    ^^^^^^ evaluation ns-b
api.value('ns-c');
//        ^^^^^^ evaluation ns-c
api.on('ns-d');
//     ^^^^^^ evaluation ns-d
