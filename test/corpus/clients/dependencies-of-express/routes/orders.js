module.exports = function orders(app, { db, services }) {
  app.get('/orders', async (req, res) => {
    const paged = services.flags.isEnabled('orders-paging', { userId: req.user.id });
//                                         ^^^^^^^^^^^^^^^ evaluation orders-paging
    if (db.isEnabled('order-archive')) return res.status(503).end();
//                   ^^^^^^^^^^^^^^^ nothing
    res.json(await db.query(paged ? 'page' : 'all'));
  });
};
