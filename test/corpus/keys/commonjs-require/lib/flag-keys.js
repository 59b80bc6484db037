'use strict';

module.exports = {
  RETRY_QUEUE: 'retry-queue',
//^^^^^^^^^^^ declaration retry-queue
  //           ^^^^^^^^^^^^^ mention retry-queue
  DEAD_LETTER: 'dead-letter',
//^^^^^^^^^^^ declaration dead-letter
  //           ^^^^^^^^^^^^^ mention dead-letter
};
