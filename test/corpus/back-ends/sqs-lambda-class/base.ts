import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { OpenFeature, Client } from '@openfeature/server-sdk';
export abstract class SqsHandler<T> {
  protected flags!: Client;
  handler = async (event: SQSEvent) => { this.flags ??= OpenFeature.getClient(); for (const r of event.Records) await this.process(JSON.parse(r.body)); };
  protected abstract process(m: T): Promise<void>;
  protected flag(key: string, def = false) { return this.flags.getBooleanValue(key, def); }
}
