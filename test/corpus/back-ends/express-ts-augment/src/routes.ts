import { Router, Request, Response } from 'express';
import { requireFlag } from './mw';
export const r = Router();
r.get('/reports', requireFlag('reports-page'), (_q, s) => s.send('x'));
//                            ^^^^^^^^^^^^^^ evaluation reports-page
r.get('/home', (req: Request, res: Response) => {
  const { flags } = req;
  const me = flags.forUser('7');
  if (me.isOn('me-page')) return res.send('me');
//            ^^^^^^^^^ evaluation me-page
  if (req.flags.isOn('home-v3')) return res.send('v3');
//                   ^^^^^^^^^ evaluation home-v3
  return res.send('v2');
});
r.use((req, res, next) => { if (req.flags.isOn('audit-log')) log(); next(); });
//                                             ^^^^^^^^^^^ evaluation audit-log
function log() {}
