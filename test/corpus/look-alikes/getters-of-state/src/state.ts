import { OpenFeature } from '@openfeature/web-sdk';

export const loading = (state: State) => state.flags.isLoading || state.ui.flags['is-saving'];
//                                                   ^^^^^^^^^ nothing
//                                                                               ^^^^^^^^^^^ nothing
export const parser = { flags: 0, setFlag(name: string) {} };
parser.setFlag('carry');
//             ^^^^^^^ nothing
if (cpu.flags.zero && cpu.flags.carry) jump();
//            ^^^^ nothing
//                              ^^^^^ nothing
export const cpuBeta = OpenFeature.getClient().getBooleanValue('cpu-beta', false);
//                                                             ^^^^^^^^^^ evaluation cpu-beta
