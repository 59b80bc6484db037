import { OpenFeature } from '@openfeature/web-sdk';

const client = OpenFeature.getClient();
client.addHooks({ before: () => undefined });
client.setLogger(console);
export const meta = client.metadata.name;
//                                  ^^^^ nothing
export const ok = client.getBooleanValue('only-real-one', false);
//                                       ^^^^^^^^^^^^^^^ evaluation only-real-one
