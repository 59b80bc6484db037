import config from '../config';

export default function routes(router: Router) {
  if (config.features.adjournedOutcomes) router.get('/adjourned', adjourned);
  //                  ^^^^^^^^^^^^^^^^^ evaluation adjourned-outcomes
  return router;
}
