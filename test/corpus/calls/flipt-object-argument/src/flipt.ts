import { FliptClient } from '@flipt-io/flipt-client-js';

export async function regionRules(entityId: string) {
  const client = await FliptClient.init({ namespace: 'default', url: 'http://flipt:8080' });
  const strict = client.evaluateBoolean({ flagKey: 'strict-region-rules', entityId, context: {} });
  //                                               ^^^^^^^^^^^^^^^^^^^^^ evaluation strict-region-rules
  const set = client.evaluateVariant({ flagKey: 'region-rule-set', entityId, context: { entityId } });
  //                                            ^^^^^^^^^^^^^^^^^ evaluation region-rule-set
  return strict.enabled ? set.variantKey : 'none';
}
