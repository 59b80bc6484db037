import { Service, Container, Inject } from 'typedi';
import { FlagService, GB } from './f';
Container.get(FlagService).on('td-a');
//                            ^^^^^^ evaluation td-a
Container.get(GB).isOn('td-b');
//                     ^^^^^^ evaluation td-b
@Service()
export class U { @Inject() flags!: FlagService; go() { return this.flags.on('td-c'); } }
//                                                                          ^^^^^^ evaluation td-c
