import { Flags } from './Flags';
import { Limits } from './Limits';

export const use = (limits: Limits) => (Flags.betaMaps ? Limits.betaMaps : limits.betaMaps);
//                                            ^^^^^^^^ evaluation betaMaps
//                                                              ^^^^^^^^ nothing
//                                                                                ^^^^^^^^ nothing
