type ServerFlag = 'server-timing';
//                ^^^^^^^^^^^^^^^ declaration server-timing
type ClientFlag = 'web-vitals' | 'long-tasks';
//                ^^^^^^^^^^^^ declaration web-vitals
//                               ^^^^^^^^^^^^ declaration long-tasks
export type Flag = ServerFlag | ClientFlag;
export type Level = 'debug' | 'info';
