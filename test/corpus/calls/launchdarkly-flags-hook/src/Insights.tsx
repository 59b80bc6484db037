import { useFlags } from 'launchdarkly-react-client-sdk';

export function InsightsLink() {
  const flags = useFlags();
  return flags.betaInsights ? <a href="/insights">Insights</a> : null;
  //           ^^^^^^^^^^^^ evaluation beta.insights
}
