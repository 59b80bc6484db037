import { cookies } from 'next/headers';
import { evaluateFlags, flagsClient, getDefinitions, getFrontendFlags } from '@unleash/nextjs';
export async function getFlagsClient() {
  const definitions = await getDefinitions({ fetchOptions: { next: { revalidate: 15 } } });
  const sessionId = (await cookies()).get('unleash-session-id')?.value;
  const { toggles } = evaluateFlags(definitions, { sessionId });
  return flagsClient(toggles);
}
export const isOn = async (name: string) => (await getFlagsClient()).isEnabled(name);
