import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

export const exportRoutes = (parent: AnyRoute) => [
  createRoute({
    getParentRoute: () => parent,
    path: '/danh-sach-xuat',
    component: lazyRouteComponent(() => import('./exports-page'), 'ExportsPage'),
  }),
];
