import { features } from '../config/features';

export default function outcomes(router: Router) {
  router.get('/outcomes', features.outcomesV2 ? v2 : v1);
  //                               ^^^^^^^^^^ evaluation outcomesV2
  if (features.auditTrail) router.use(audit);
  //           ^^^^^^^^^^ evaluation auditTrail
}
