export const routes = [
  { path: '/billing', requires: 'role:billing', permission: 'billing.read', flag: 'team-billing' },
  //                            ^^^^^^^^^^^^^^ nothing
  //                                                        ^^^^^^^^^^^^^^ nothing
  //                                                                              ^^^^^^^^^^^^^^ gate team-billing
  { path: '/team', when: (user: User) => user.can('team.read'), feature: 'teams' },
  //                                              ^^^^^^^^^^^ nothing
  //                                                                     ^^^^^^^ nothing
];
