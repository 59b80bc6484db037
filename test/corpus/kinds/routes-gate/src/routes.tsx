export const routes = [
  { path: '/', component: Home },
  { path: '/insights', component: Insights, flag: 'insights-page', menu: { mobile: true } },
  //                                              ^^^^^^^^^^^^^^^ gate insights-page
  { path: '/labs', component: Labs, flag: undefined },
  //                                ^^^^ nothing
];
export const menu = [{ title: 'Labs', featureFlag: 'menu-labs' }];
//                                                 ^^^^^^^^^^^ gate menu-labs
