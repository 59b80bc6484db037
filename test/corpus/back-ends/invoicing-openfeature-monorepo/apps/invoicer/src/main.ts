import { createFlagPort } from '@invoicing/flag-openfeature';
import { InMemoryFlagPort, type FlagPort } from '@invoicing/flag-port';
import { IssueInvoice } from './issue-invoice.js';

const flags: FlagPort = process.argv.includes('--demo') ? new InMemoryFlagPort() : await createFlagPort('invoicing');

const bulk = await flags.evaluate({ key: 'invoice-bulk-run', fallback: false });
//                                       ^^^^^^^^^^^^^^^^^^ gate invoice-bulk-run
const issue = new IssueInvoice(flags, (topic, body) => console.log(topic, body));

const queue = [
  { customer: 'c-1', cents: 12_00 },
  { customer: 'c-2', cents: 2_000_000 },
];

if (bulk) await Promise.all(queue.map(({ customer, cents }) => issue.run(customer, cents)));
else for (const { customer, cents } of queue) await issue.run(customer, cents);
