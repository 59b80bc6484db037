import { AsyncPipe } from '@angular/common';
import { Component, inject } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';
import { FeaturePipe } from '@flags';
import { Invoice, InvoiceService } from './invoice.service';

@Component({
  selector: 'app-invoices',
  standalone: true,
  imports: [AsyncPipe, FeaturePipe, TranslateModule],
  template: `
    <h1>{{ 'invoiceHeading' | translate }}</h1>
    @for (invoice of invoices; track invoice.id) {
      <article>
        {{ 'invoiceNumber' | translate }} {{ invoice.id }}
        @if ('invoiceSplitting' | feature | async) {
//           ^^^^^^^^^^^^^^^^^^ evaluation invoiceSplitting
          <button type="button" (click)="service.split(invoice, 2)">Split</button>
        }
        <button type="button" [hidden]="!('invoicePdfPreview' | feature | async)">Preview</button>
//                                        ^^^^^^^^^^^^^^^^^^^ evaluation invoicePdfPreview
      </article>
    }
  `,
})
export class InvoicesComponent {
  protected readonly service = inject(InvoiceService);
  protected invoices: Invoice[] = [];

  async ngOnInit() {
    this.invoices = await this.service.search('');
  }
}
