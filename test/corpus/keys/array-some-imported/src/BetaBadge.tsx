import { useUnleashClient } from '@unleash/proxy-client-react';
import { BETA_FLAGS } from './beta';

export function BetaBadge() {
  const client = useUnleashClient();
  return BETA_FLAGS.some((flag) => client.isEnabled(flag)) ? <Badge>Beta</Badge> : null;
  //                                                ^^^^ evaluation beta-kanban
  //                                                ^^^^ evaluation beta-gantt
}
