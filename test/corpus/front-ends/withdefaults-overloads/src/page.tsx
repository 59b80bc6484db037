import cc, { flag, flagsFor } from './cc';
export default async function Page() {
  const [a, b] = await Promise.all([flag('cc-a'), flag<string>('cc-b', 'x')]);
//                                       ^^^^^^ evaluation cc-a
//                                                             ^^^^^^ evaluation cc-b
  const { isOn, text } = flagsFor({ identifier: 'u' } as any);
  const c = (await isOn('cc-c')) && (await text('cc-d'));
//                      ^^^^^^ evaluation cc-c
//                                              ^^^^^^ evaluation cc-d
  const e = await cc().getValueAsync('cc-e', 1);
//                                   ^^^^^^ evaluation cc-e
  return <>{a}{b}{c}{e}</>;
}
