import { OpenFeature } from '@openfeature/server-sdk';

export default async function Layout({ children }: { children: React.ReactNode }) {
  const client = OpenFeature.getClient();
  const [consent, chat, rtl] = await Promise.all([
    client.getBooleanValue('cookie-consent-v3', true),
    //                     ^^^^^^^^^^^^^^^^^^^ evaluation cookie-consent-v3
    client.getBooleanValue('support-chat', false),
    //                     ^^^^^^^^^^^^^^ evaluation support-chat
    client.getBooleanValue('rtl-layout', false),
    //                     ^^^^^^^^^^^^ evaluation rtl-layout
  ]);
  return (
    <html dir={rtl ? 'rtl' : 'ltr'}>
      <body>
        {children}
        {consent && <ConsentBar />}
        {chat && <SupportChat />}
      </body>
    </html>
  );
}
