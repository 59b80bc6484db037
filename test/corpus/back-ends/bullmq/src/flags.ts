import Statsig from 'statsig-node';
export async function gate(name: string, userID = 'system') {
  return Statsig.checkGate({ userID }, name);
}
export const gates = { check: gate, config: (n: string) => Statsig.getConfig({ userID: 's' }, n) };
