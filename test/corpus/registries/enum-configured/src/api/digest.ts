import { FeatureFlagEnum } from '../shared/feature-flag.enum';

export async function digest(getFlag: GetFlag, organizationId: string) {
  const enabled = await getFlag.execute({ key: FeatureFlagEnum.IS_DIGEST_ENABLED, organizationId });
  //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation IS_DIGEST_ENABLED
  if (!enabled) return [];
  return build(organizationId);
}
