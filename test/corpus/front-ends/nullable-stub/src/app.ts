import { ld, client, c2, c3, c4 } from './ld';
ld.variation('ns-a', 0);
//           ^^^^^^ evaluation ns-a
client?.variation('ns-b', 0);
//                ^^^^^^ evaluation ns-b
c2.variation('ns-c', 0);
//           ^^^^^^ evaluation ns-c
c3.variation('ns-d', 0);
//           ^^^^^^ evaluation ns-d
c4.variation('ns-e', 0);
//           ^^^^^^ evaluation ns-e
