export enum FeatureFlagEnum {
  IS_DIGEST_ENABLED = 'IS_DIGEST_ENABLED',
//^^^^^^^^^^^^^^^^^ declaration IS_DIGEST_ENABLED
  IS_TOPICS_ENABLED = 'IS_TOPICS_ENABLED',
//^^^^^^^^^^^^^^^^^ declaration IS_TOPICS_ENABLED
  /** Nobody asks for it any more. */
  IS_LEGACY_FEED_ENABLED = 'IS_LEGACY_FEED_ENABLED',
//^^^^^^^^^^^^^^^^^^^^^^ declaration IS_LEGACY_FEED_ENABLED
}
