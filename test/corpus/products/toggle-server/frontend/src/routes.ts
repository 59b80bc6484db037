export const routes: IRoute[] = [
  { path: '/trash', title: 'Trash', component: Trash, type: 'protected', flag: 'projectTrash', menu: { mobile: true } },
  //                                                                           ^^^^^^^^^^^^^^ gate projectTrash
];
