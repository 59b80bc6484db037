import config from '../config';

export const setup = (env: Environment) => env.addGlobal('canAdjourn', config.features.adjournedOutcomes);
//                                                                                     ^^^^^^^^^^^^^^^^^ evaluation adjourned-outcomes
