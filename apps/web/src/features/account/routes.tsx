import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

export const accountRoutes = (parent: AnyRoute) => [
  createRoute({
    getParentRoute: () => parent,
    path: '/tai-khoan',
    component: lazyRouteComponent(() => import('./account-page'), 'AccountPage'),
  }),
];
