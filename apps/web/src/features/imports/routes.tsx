import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

export const importRoutes = (parent: AnyRoute) => [
  createRoute({
    getParentRoute: () => parent,
    path: '/nhap',
    component: lazyRouteComponent(() => import('./import-list-page'), 'ImportListPage'),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/nhap/$id',
    component: lazyRouteComponent(() => import('./import-page'), 'ImportPage'),
  }),
];
