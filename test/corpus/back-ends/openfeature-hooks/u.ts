import { typed } from './f';
await typed.bool('oh-a');
//               ^^^^^^ evaluation oh-a
await typed.with({ targetingKey: 'x' }).bool('oh-b');
//                                           ^^^^^^ evaluation oh-b
