import { LocalSource, QuietSource, RemoteSource } from './sources';

export const a = new RemoteSource().on('remote-themes');
//                                     ^^^^^^^^^^^^^^^ evaluation remote-themes
export const b = new LocalSource().on('local-themes');
//                                    ^^^^^^^^^^^^^^ nothing
export const c = new QuietSource().on('quiet-themes');
//                                    ^^^^^^^^^^^^^^ evaluation quiet-themes
