import { isEnabled } from 'unleash-client';

const PLAN_FLAGS = { basic: 'plan-basic-trial', pro: 'plan-pro-trial' } as const;
//                   ^^^^^ declaration plan-basic-trial
//                          ^^^^^^^^^^^^^^^^^^ mention plan-basic-trial
//                                              ^^^ declaration plan-pro-trial
//                                                   ^^^^^^^^^^^^^^^^ mention plan-pro-trial

export const basicTrial = () => isEnabled(PLAN_FLAGS['basic']);
//                                        ^^^^^^^^^^^^^^^^^^^ evaluation plan-basic-trial
export const trialFor = (plan: keyof typeof PLAN_FLAGS) => isEnabled(PLAN_FLAGS[plan]);
//                                                                   ^^^^^^^^^^^^^^^^ unresolved {plan-basic-trial, plan-pro-trial}
