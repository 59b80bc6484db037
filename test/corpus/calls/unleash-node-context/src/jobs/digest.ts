import { initialize, getVariant } from 'unleash-client';

export const unleash = initialize({
  url: process.env.UNLEASH_URL!,
  appName: 'mailer',
  customHeaders: { Authorization: process.env.UNLEASH_TOKEN! },
});

export async function sendDigests(users: User[]): Promise<void> {
  for (const user of users) {
    if (!unleash.isEnabled('mailer.weekly-digest', { userId: user.id }, () => false)) continue;
    //                     ^^^^^^^^^^^^^^^^^^^^^^ evaluation mailer.weekly-digest
    const { name, payload } = getVariant('mailer.subject-line', { userId: user.id });
    //                                   ^^^^^^^^^^^^^^^^^^^^^ evaluation mailer.subject-line
    await send(user, name === 'question' ? payload?.value : undefined);
  }
}
