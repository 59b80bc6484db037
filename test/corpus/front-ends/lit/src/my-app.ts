import { LitElement, html } from 'lit';
import { OpenFeature } from '@openfeature/web-sdk';
import { FlagController } from './flag-controller';
export class MyApp extends LitElement {
  private menu = new FlagController(this, 'lit-menu');
//                                        ^^^^^^^^^^ evaluation lit-menu
  private readonly flags = OpenFeature.getClient('app');
  render() { return html`<p ?hidden=${!this.menu.value}>${this.flags.getStringValue('lit-title', 'x')}</p>`; }
//                                                                                  ^^^^^^^^^^^ evaluation lit-title
}
