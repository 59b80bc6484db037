import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { Toggle, useToggles } from './toggles';

declare module 'vue-router' {
  interface RouteMeta {
    toggle?: Toggle;
    title?: string;
  }
}

const routes: RouteRecordRaw[] = [
  {
    path: '/contacts',
    name: 'crm-contacts',
    component: () => import('./views/ContactsView.vue'),
  },
  {
    path: '/deals',
    meta: { title: 'crm-contact-title', toggle: Toggle.Kanban },
//                                              ^^^^^^^^^^^^^ gate crm-deals-kanban
    component: () => import('./views/ContactsView.vue'),
  },
];

export const router = createRouter({ history: createWebHistory(), routes });

router.beforeEach((to) => {
  const { toggle } = to.meta;
  if (toggle && !useToggles().isOn(toggle)) return { name: 'crm-contacts' };
});
