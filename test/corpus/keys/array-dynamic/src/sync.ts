import { isEnabled } from 'unleash-client';

export async function sync(list: string[]): Promise<string[]> {
  const extra = await fetchExtra();
  return [...list, ...extra].filter((name) => isEnabled(name));
  //                                                    ^^^^ unresolved
}
