const { Router } = require('express');
const router = Router();
router.get('/', async (req, res) => {
  if (await req.flags.enabled('orders-v2', true)) {
//                            ^^^^^^^^^^^ evaluation orders-v2
    return res.json([]);
  }
  const layout = await req.flags.variant('orders-layout');
//                                       ^^^^^^^^^^^^^^^ evaluation orders-layout
  res.header('x-layout', layout).json(req.get('host'));
});
module.exports = router;
