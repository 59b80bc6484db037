import * as configcat from '@configcat/sdk/node';

const client = configcat.getClient('configcat-sdk-1/key', configcat.PollingMode.AutoPoll);

export async function quota(user: configcat.User): Promise<number> {
  const generous = await client.getValueAsync('generousQuota', false, user);
  //                                          ^^^^^^^^^^^^^^^ evaluation generousQuota
  const snapshot = client.snapshot();
  return generous ? snapshot.getValue('quotaInGigabytes', 100, user) : 10;
  //                                  ^^^^^^^^^^^^^^^^^^ evaluation quotaInGigabytes
}
