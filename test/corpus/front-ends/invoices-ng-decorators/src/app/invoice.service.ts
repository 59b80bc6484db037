import { Injectable } from '@angular/core';
import { Flag, WhenEnabled } from '@flags';
import { Setting, Throttled } from './util/decorators';

export interface Invoice {
  id: string;
  total: number;
}

@Injectable({ providedIn: 'root' })
export class InvoiceService {
  @Setting('invoicePageSize') readonly pageSize!: string | null;
  @Flag('invoiceDrafts') readonly drafts!: boolean;
//      ^^^^^^^^^^^^^^^ evaluation invoiceDrafts

  @Throttled('invoiceSearch')
  async search(query: string): Promise<Invoice[]> {
    const response = await fetch(`/api/invoices?q=${query}&size=${this.pageSize ?? 20}&drafts=${this.drafts}`);
    return response.json();
  }

  @WhenEnabled('invoiceReminders', false)
//             ^^^^^^^^^^^^^^^^^^ evaluation invoiceReminders
  async remind(invoice: Invoice): Promise<boolean> {
    return (await fetch(`/api/invoices/${invoice.id}/remind`, { method: 'POST' })).ok;
  }

  @Throttled('invoiceNumber')
  @WhenEnabled<Invoice[]>(
    'invoiceSplitting',
//  ^^^^^^^^^^^^^^^^^^ evaluation invoiceSplitting
    [],
  )
  async split(invoice: Invoice, parts: number): Promise<Invoice[]> {
    return Array.from({ length: parts }, (_, i) => ({ id: `${invoice.id}-${i}`, total: invoice.total / parts }));
  }
}
