export default {
  port: Number(process.env.PORT ?? 3000),
  newCheckout: process.env.NEW_CHECKOUT === 'true',
  //                       ^^^^^^^^^^^^ evaluation new-checkout
};
