const express = require('express');
const render = require('./render');

module.exports = class Invoices {
  constructor(deps) {
    this.deps = deps;
  }

  router() {
    const { flags } = this.deps.services;
    const router = express.Router();
    if (flags.isEnabled('invoice-download')) router.get('/:id.pdf', (req, res) => render(this.deps, req, res));
//                      ^^^^^^^^^^^^^^^^^^ evaluation invoice-download
    return router;
  }
};
