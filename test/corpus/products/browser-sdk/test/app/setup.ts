import { init } from '@rum/browser';

init({ applicationId: 'x', enableExperiments: ['writable_resources'] });
//                                             ^^^^^^^^^^^^^^^^^^^^ gate writable_resources
