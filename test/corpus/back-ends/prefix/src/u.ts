import { isOn, F } from './f';
isOn('invoices');
//   ^^^^^^^^^^ evaluation billing.invoices
new F().on('tax');
//         ^^^^^ evaluation svc-tax
