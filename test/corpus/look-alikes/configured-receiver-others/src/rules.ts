export const active = (rules: Rule[], plugin: Plugin, flagResolver: Resolver) => [
  rules.filter((rule) => rule.isEnabled('strict')),
  //                                    ^^^^^^^^ nothing
  plugin.isEnabled('lint'),
  //               ^^^^^^ nothing
  flagResolver.isEnabled('ruleProfiles'),
  //                     ^^^^^^^^^^^^^^ evaluation ruleProfiles
  plugin.flagResolver,
  //     ^^^^^^^^^^^^ nothing
];
