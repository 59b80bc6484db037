import Router from '@koa/router';
import Koa from 'koa';
import { BasketEvents } from './basket-events';
import { features, type AppState } from './features/middleware';

const events = new BasketEvents()
  .on('basketOpened')
  .on('slotPicked', (slot) => console.log('slot', slot));

const router = new Router<AppState>();

router.get('/basket', async (ctx) => {
  const { features } = ctx.state;
  events.emit('basketOpened', ctx.state.customerId);
  ctx.body = {
    layout: (await features.on('newCart')) ? 'grid' : 'list',
//                             ^^^^^^^^^ evaluation cart_redesign_2024
    minimum: await features.number('minimumOrder', 2500),
//                                 ^^^^^^^^^^^^^^ evaluation minimum_order_value
  };
});

router.get('/slots', async (ctx) => {
  if (!(await ctx.state.features.on('slotPicker'))) {
//                                  ^^^^^^^^^^^^ evaluation delivery_slot_picker
    ctx.throw(404);
  }
  events.emit('slotPicked', ctx.query.slot);
  ctx.body = { slots: [], banner: await ctx.state.features.raw('slots_banner_text') };
//                                                             ^^^^^^^^^^^^^^^^^^^ evaluation slots_banner_text
});

router.post('/items/:sku/substitute', async ({ state: { features }, params, response }) => {
  const allowed = await features.on('substitutes');
//                                  ^^^^^^^^^^^^^ evaluation item_substitutes
  response.body = { sku: params.sku, allowed };
});

const app = new Koa<AppState>();
app.keys = ['session_cookie_v2'];
app.use(features(process.env.FLAGSMITH_KEY ?? ''));
app.use(router.routes()).use(router.allowedMethods());
app.listen(3001);
