import { Routes } from '@angular/router';
import { featureGuard } from './core/flag.service';
import { permissionGuard } from './core/permission.service';

export const routes: Routes = [
  {
    path: 'reports',
    canMatch: [featureGuard('reports-v2', '/legacy-reports')],
//                          ^^^^^^^^^^^^ evaluation reports-v2
    loadComponent: () => import('./reports/reports.component').then((m) => m.ReportsComponent),
  },
  {
    path: 'reports/admin',
    canMatch: [permissionGuard('reports-admin'), featureGuard('reports-scheduler')],
//                                                            ^^^^^^^^^^^^^^^^^^^ evaluation reports-scheduler
    data: { title: 'reports-title' },
    loadComponent: () => import('./reports/reports.component').then((m) => m.ReportsComponent),
  },
];
