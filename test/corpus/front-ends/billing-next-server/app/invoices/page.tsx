import { Flagged, allOn, flaggedPage } from '../../lib/flags';

async function InvoicesPage() {
  const response = await fetch(`${process.env.API_URL}/invoices`, {
    next: { tags: ['billing.invoices-list'] },
  });
  const invoices: { id: string }[] = await response.json();
  const autopay = await allOn(
    'billing.autopay',
//  ^^^^^^^^^^^^^^^^^ evaluation billing.autopay
    'billing.sepa',
//  ^^^^^^^^^^^^^^ evaluation billing.sepa
  );
  return (
    <main>
      {invoices.map((invoice) => (
        <article key={invoice.id}>{invoice.id}</article>
      ))}
      <Flagged when="billing.dunning-notice">
//                  ^^^^^^^^^^^^^^^^^^^^^^^^ evaluation billing.dunning-notice
        <p>Some invoices are overdue.</p>
      </Flagged>
      {autopay && <button>Pay automatically</button>}
    </main>
  );
}

export default flaggedPage('billing.invoices-v2', InvoicesPage);
//                         ^^^^^^^^^^^^^^^^^^^^^ evaluation billing.invoices-v2
