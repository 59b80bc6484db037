import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { invoices } from './jobs/invoices.js';
import { stockAlerts } from './jobs/stockAlerts.js';
import { unleash } from './unleash.js';

/** @param {string} file */
const read = async (file) => JSON.parse(await readFile(file, 'utf8'));

await once(unleash, 'synchronized');
await writeFile('invoices.json', JSON.stringify(invoices(await read('orders.json'))));

const sent = await stockAlerts(await read('articles.json'), async (to, subject) => {
  await fetch('http://mail/send', { method: 'POST', body: JSON.stringify({ to, subject }) });
});
console.log(`${sent} stock alerts sent`);
unleash.destroy();
