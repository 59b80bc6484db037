const express = require('express');
const { initialize } = require('unleash-client');
const registerRoutes = require('./routes');

const flags = initialize({ url: process.env.FLAGS_URL, appName: 'shop' });
const app = express();
flags.on('ready', () => {
  registerRoutes(app, { flags, prefix: '/api' });
  app.listen(3000);
});
