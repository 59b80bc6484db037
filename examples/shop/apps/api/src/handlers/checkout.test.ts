import { expect, it } from 'vitest';
import { call } from '../../test/flags';
import { checkout } from './checkout';

it('adds shipping to a small order', async () => {
  const { status, body } = await call(checkout, 'cents=3000', { 'new-checkout': true });
  expect(status).toBe(200);
  expect(body).toMatchObject({ total: 3490, next: '/checkout/done' });
});

it('ships a large order for nothing', async () => {
  const { body } = await call(checkout, 'cents=5000', { 'new-checkout': true });
  expect(body).toMatchObject({ total: 5000 });
});

it('offers cards', async () => {
  const { body } = await call(checkout, 'cents=5000', { 'card-payments': true, 'new-checkout': true });
  expect(body).toMatchObject({ methods: ['card', 'transfer'] });
});

it('sells by transfer while cards are down', async () => {
  const { body } = await call(checkout, 'cents=5000', { 'card-payments': false, 'new-checkout': true });
  expect(body).toMatchObject({ methods: ['transfer'] });
});

it('sells nothing to an empty basket', async () => {
  expect((await call(checkout, 'cents=0')).status).toBe(400);
});
