import { Injectable } from '@angular/core';
import { OpenFeature } from '@openfeature/web-sdk';

@Injectable({ providedIn: 'root' })
export class FlagsService {
  private readonly client = OpenFeature.getClient();

  isOn(name: string): boolean {
    return this.client.getBooleanValue(name, false);
  }
}
