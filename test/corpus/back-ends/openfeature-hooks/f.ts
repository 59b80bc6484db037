import { OpenFeature, type Hook, type Client, type EvaluationContext, InMemoryProvider } from '@openfeature/server-sdk';
const provider = new InMemoryProvider({ 'oh-def': { variants: { on: true, off: false }, defaultVariant: 'on', disabled: false } });
await OpenFeature.setProviderAndWait('orders', provider);
class TypedClient<T extends Record<string, unknown>> {
  constructor(private readonly client: Client) {}
  bool<K extends keyof T & string>(key: K, ctx?: EvaluationContext) { return this.client.getBooleanValue(key, false, ctx); }
  with(ctx: EvaluationContext) { this.client.setContext(ctx); return this; }
}
export const typed = new TypedClient<{ 'oh-a': boolean; 'oh-b': boolean }>(OpenFeature.getClient('orders'));
