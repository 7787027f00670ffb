import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readSearch } from './question';

export const poolRoutes = (parent: AnyRoute) => [
  createRoute({
    getParentRoute: () => parent,
    path: '/nguon-nhan-tai',
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import('./pool-page'), 'PoolPage'),
  }),
];
