export const jobs = [{ name: 'usage', every: '1h', flagNames: ['consumption-model'] }];
//                                                             ^^^^^^^^^^^^^^^^^^^ gate consumption-model
