const express = require('express');
const { flagMiddleware } = require('./flags');
const orders = require('./routes/orders');
const app = express();
app.use(flagMiddleware);
app.use('/orders', orders);
app.get('/health', async (req, res) => {
  res.json({ beta: await req.flags.enabled('beta-health') });
//                                         ^^^^^^^^^^^^^ evaluation beta-health
});
app.set('view engine', 'pug');
if (app.enabled('trust proxy')) console.log('proxied');
module.exports = app;
