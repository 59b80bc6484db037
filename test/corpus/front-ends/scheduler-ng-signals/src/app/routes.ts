import { Routes } from '@angular/router';
import { TOGGLES, toggleGuard } from './toggles/toggles.service';

const page = () => import('./week.component').then((m) => m.WeekComponent);

export const routes: Routes = [
  { path: '', loadComponent: page, data: { breadcrumb: 'scheduler.home' } },
  {
    path: 'waiting-room',
    loadComponent: page,
    canActivate: [toggleGuard],
    data: {
      breadcrumb: 'scheduler.home',
      toggle: TOGGLES.waitingRoom,
//            ^^^^^^^^^^^^^^^^^^^ gate scheduler.waiting-room
    },
  },
  {
    path: 'rooms',
    loadChildren: () => import('./day.component').then((m) => m.dayRoutes),
    canActivate: [toggleGuard],
    data: { toggle: 'scheduler.rooms' },
//                  ^^^^^^^^^^^^^^^^^ gate scheduler.rooms
  },
];
