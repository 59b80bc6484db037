const express = require('express');
const { initialize } = require('unleash-client');
const createDb = require('./db');
const orders = require('./routes/orders');
const Invoices = require('./routes/invoices');

const unleash = initialize({ url: process.env.UNLEASH_URL, appName: 'shop' });
const app = express();
const deps = { db: createDb(), logger: console, services: { flags: unleash } };

orders(app, deps);
app.use('/invoices', new Invoices(deps).router());
app.listen(3000);
