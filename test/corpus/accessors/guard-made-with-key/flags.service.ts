import { Injectable } from '@nestjs/common';
import { initialize } from 'unleash-client';

@Injectable()
export class FlagsService {
  private readonly client = initialize({ url: 'https://flags.shop.test', appName: 'shop' });

  isOn(name: string, userId?: string): boolean {
    return this.client.isEnabled(name, { userId });
  }
}
