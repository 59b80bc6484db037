import { OpenFeature, ProviderEvents, type Client } from '@openfeature/web-sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
export class FlagController implements ReactiveController {
  value = false;
  private client: Client = OpenFeature.getClient();
  constructor(private host: ReactiveControllerHost, private key: string, private fallback = false) {
    host.addController(this);
    this.client.addHandler(ProviderEvents.ConfigurationChanged, () => this.update());
    this.update();
  }
  hostConnected() {}
  private update() { this.value = this.client.getBooleanValue(this.key, this.fallback); this.host.requestUpdate(); }
}
