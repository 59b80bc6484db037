import express from 'express';
import { ctaLabel, totals } from './cart.js';
import { featureOn, whenFeature } from './features.js';
import { scopeMiddleware } from './request-scope.js';

const app = express();
app.set('trust proxy', true);
app.use(express.json(), scopeMiddleware);

app.post('/cart/preview', (req, res) => {
  res.json({ ...totals(req.body.lines ?? []), cta: ctaLabel() });
});

app.get('/wishlist', whenFeature('wishlist-api'), (_req, res) => {
//                               ^^^^^^^^^^^^^^ evaluation wishlist-api
  res.set('x-cache-tag', 'wishlist-items');
  res.json({ items: [] });
});

app.post(
  '/cart/express-pay',
  whenFeature('express-pay'),
//            ^^^^^^^^^^^^^ evaluation express-pay
  (_req, res) => {
    const timeout = featureOn('psp-long-timeout', true) ? 30_000 : 5_000;
//                            ^^^^^^^^^^^^^^^^^^ evaluation psp-long-timeout
    res.json({ status: 'pending', timeout });
  },
);

app.listen(Number(process.env.PORT ?? 3000));
