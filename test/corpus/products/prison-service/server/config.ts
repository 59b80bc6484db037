const get = (name: string, fallback: string) => process.env[name] ?? fallback;

export default {
  port: get('PORT', '3000'),
  features: {
    adjournedOutcomes: process.env.ADJOURNED_OUTCOMES_FLAG === 'true',
  //^^^^^^^^^^^^^^^^^ override adjourned-outcomes
    //                             ^^^^^^^^^^^^^^^^^^^^^^^ evaluation adjourned-outcomes
  },
};
