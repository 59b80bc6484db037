import { unleash } from './client';
unleash.isOn('sub-on');
//           ^^^^^^^^ evaluation sub-on
unleash.isEnabled('sub-direct');
//                ^^^^^^^^^^^^ evaluation sub-direct
