import { Injectable } from '@nestjs/common';
import { OpenFeature, type Client } from '@openfeature/server-sdk';

@Injectable()
export class FeatureService {
  private readonly client: Client = OpenFeature.getClient();

  isEnabled(key: string, userId?: string): Promise<boolean> {
    return this.client.getBooleanValue(key, false, userId ? { targetingKey: userId } : undefined);
  }
}
