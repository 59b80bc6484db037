resource "launchdarkly_feature_flag" "async" {
  key = "async-invoices"
  //     ^^^^^^^^^^^^^^ mention async-invoices
}
