const cart = require('./cart');

module.exports = function registerRoutes(app, { flags, prefix }) {
  app.get(`${prefix}/cart`, cart.show(flags));
  if (flags.isEnabled('wish-list')) app.get(`${prefix}/wishes`, cart.wishes);
//                    ^^^^^^^^^^^ evaluation wish-list
};
