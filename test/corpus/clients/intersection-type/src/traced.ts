import type { Client } from '@openfeature/server-sdk';

type Traced<T> = T & { trace(name: string): void };

export async function traced(client: Traced<Client>) {
  client.trace('start');
  return client.getStringValue('trace-exporter', 'otlp');
  //                           ^^^^^^^^^^^^^^^^ evaluation trace-exporter
}
