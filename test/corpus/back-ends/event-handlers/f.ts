import { EventEmitter } from 'node:events';
import { Kafka, EachMessagePayload } from 'kafkajs';
import cron from 'node-cron';
import { Statsig, StatsigUser } from '@statsig/statsig-node-core';
const s = new Statsig('k');
const user = new StatsigUser({ userID: 'u' });
export class Bus extends EventEmitter {
  constructor(private readonly gate: (k: string) => boolean = (k) => s.checkGate(user, k)) { super(); this.on('x', this.onX); this.on('y', this.onY.bind(this)); }
  private onX = () => { if (this.gate('eh_x')) this.emit('z'); };
//                                    ^^^^^^ evaluation eh_x
  private onY() { return s.getExperiment(user, 'eh_exp').get('param', 'eh_def'); }
//                                             ^^^^^^^^ evaluation eh_exp
}
cron.schedule('* * * * *', () => { if (s.checkGate(user, 'eh_cron')) run(); });
//                                                       ^^^^^^^^^ evaluation eh_cron
export async function consume(k: Kafka) { await k.consumer({ groupId: 'g' }).run({ eachMessage: async ({ message }: EachMessagePayload) => { s.getLayer(user, 'eh_layer').get('a', 1); } }); }
//                                                                                                                                                            ^^^^^^^^^^ evaluation eh_layer
function run() {}
