import { Flag } from './flag';

export const routes: RouteObject[] = [
  { path: 'integrations', handle: { when: Flag.Integrations } },
  //                                      ^^^^^^^^^^^^^^^^^ gate integrations-page
];
