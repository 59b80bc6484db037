import { Router } from 'express';
import { requireFlag } from './middleware/require-flag';

export const router = Router();
router.get('/reports', requireFlag('reports-api'), listReports);
//                                 ^^^^^^^^^^^^^ evaluation reports-api
router.post('/reports/:id/share', requireFlag('report-sharing'), shareReport);
//                                            ^^^^^^^^^^^^^^^^ evaluation report-sharing
