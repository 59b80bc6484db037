const { Experiments } = require('./flags');
const { OrderService, createCart, mount } = require('./order');
const db = require('./db');
const flags = new Experiments({ key: 'k' });
const orders = new OrderService({ flags, db });
const cart = createCart({ flags, db });
mount({ flags, db });
