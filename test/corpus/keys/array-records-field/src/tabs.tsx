import { useUnleashClient } from '@unleash/proxy-client-react';

const TABS = [
  { id: 'usage', flag: 'tab-usage' },
  //                   ^^^^^^^^^^^ declaration tab-usage
  { id: 'audit', flag: 'tab-audit' },
  //                   ^^^^^^^^^^^ declaration tab-audit
] as const;

export function Tabs() {
  const client = useUnleashClient();
  return TABS.filter(({ flag }) => client.isEnabled(flag)).map(({ id }) => <Tab key={id} id={id} />);
  //                                                ^^^^ evaluation tab-usage
  //                                                ^^^^ evaluation tab-audit
}
