import type { ToolbarProps } from './types';
import type { UnleashClient } from 'unleash-proxy-client';
import type { FC, PropsWithChildren } from 'react';
export function Toolbar({ unleash }: ToolbarProps) { return <p>{unleash.isEnabled('tp-a')}</p>; }
//                                                                                ^^^^^^ evaluation tp-a
export const T2: FC<ToolbarProps> = ({ unleash: u }) => <p>{u.isEnabled('tp-b')}</p>;
//                                                                      ^^^^^^ evaluation tp-b
export const T3 = (props: PropsWithChildren<ToolbarProps>) => <p>{props.unleash.isEnabled('tp-c')}</p>;
//                                                                                        ^^^^^^ evaluation tp-c
export const T4: FC<Pick<ToolbarProps, 'unleash'>> = (props) => { const { unleash } = props; return <p>{unleash.isEnabled('tp-d')}</p>; };
//                                                                                                                        ^^^^^^ evaluation tp-d
export const T5 = ({ unleash }: Partial<ToolbarProps>) => unleash?.isEnabled('tp-e');
//                                                                           ^^^^^^ evaluation tp-e
export type Fn = (c: UnleashClient) => void;
export const T6: Fn = (c) => c.isEnabled('tp-f');
//                                       ^^^^^^ evaluation tp-f
export const T7 = (c: Readonly<UnleashClient>) => c.isEnabled('tp-g');
//                                                            ^^^^^^ evaluation tp-g
export const T8 = (c: Pick<UnleashClient, 'isEnabled'>) => c.isEnabled('tp-h');
//                                                                     ^^^^^^ evaluation tp-h
export const T9 = <C extends UnleashClient>(c: C) => c.isEnabled('tp-i');
//                                                               ^^^^^^ evaluation tp-i
type Client = UnleashClient;
interface Ext extends UnleashClient { extra: 1 }
export const T10 = (c: Client, d: Ext) => c.isEnabled('tp-j') && d.isEnabled('tp-k');
//                                                    ^^^^^^ evaluation tp-j
//                                                                           ^^^^^^ evaluation tp-k
class Sub extends (null as any as typeof UnleashClient) {}
