import Koa from 'koa';
import Router from '@koa/router';
import features from './middleware/features.js';
const app = new Koa();
const router = new Router();
app.use(features());
router.get('/x', async (ctx) => {
  if (await ctx.state.gate('koa_gate')) ctx.body = 'on';
//                         ^^^^^^^^^^ evaluation koa_gate
  if (await ctx.features.on('koa_feature')) ctx.body = 'f';
//                          ^^^^^^^^^^^^^ evaluation koa_feature
  ctx.set('x', ctx.get('y'));
});
app.use(router.routes());
app.on('error', () => {});
