'use strict';

const { initialize } = require('unleash-client');
const keys = require('./flag-keys');
const { DEAD_LETTER } = require('./flag-keys');

const unleash = initialize({ url: process.env.UNLEASH_URL, appName: 'queue' });

function consume(message) {
  if (unleash.isEnabled(keys.RETRY_QUEUE)) return retry(message);
  //                    ^^^^^^^^^^^^^^^^ evaluation retry-queue
  if (unleash.isEnabled(DEAD_LETTER)) return bury(message);
  //                    ^^^^^^^^^^^ evaluation dead-letter
  return drop(message);
}

module.exports = { consume };
