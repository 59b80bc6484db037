import type { Routes } from '@angular/router';
import { flagGuard } from './flag.guard';

export const routes: Routes = [
  { path: 'labs', canActivate: [flagGuard('labs_area')], loadComponent: () => import('./labs.component') },
  //                                      ^^^^^^^^^^^ evaluation labs_area
  { path: '', pathMatch: 'full', redirectTo: 'home' },
];
