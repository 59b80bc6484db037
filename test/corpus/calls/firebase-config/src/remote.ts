import { getRemoteConfig, getBoolean, getNumber } from 'firebase/remote-config';
import { app } from './app';

const remote = getRemoteConfig(app);
remote.settings.minimumFetchIntervalMillis = 3_600_000;

export const stickersOn = (): boolean => getBoolean(remote, 'chat_stickers');
//                                                          ^^^^^^^^^^^^^^^ evaluation chat_stickers
export const maxAttachments = (): number => getNumber(remote, 'chat_max_attachments');
//                                                            ^^^^^^^^^^^^^^^^^^^^^^ evaluation chat_max_attachments
