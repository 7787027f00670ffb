import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readSearch } from './question';

/** Who stand side by side, by their ids. */
const readCompared = ({ people }: Record<string, unknown>): { people?: string } =>
  typeof people === 'string' && /^[0-9a-f-]{36}(,[0-9a-f-]{36})*$/i.test(people) ? { people } : {};

export const poolRoutes = (parent: AnyRoute) => [
  createRoute({
    getParentRoute: () => parent,
    path: '/nguon-nhan-tai',
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import('./pool-page'), 'PoolPage'),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/nguon-nhan-tai/so-sanh',
    validateSearch: readCompared,
    component: lazyRouteComponent(() => import('./compare-page'), 'ComparePage'),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/nguon-nhan-tai/danh-sach-ngan',
    component: lazyRouteComponent(() => import('./shortlists-page'), 'ShortlistsPage'),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/nguon-nhan-tai/danh-sach-ngan/$id',
    component: lazyRouteComponent(() => import('./shortlist-page'), 'ShortlistPage'),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/nguon-nhan-tai/danh-sach-ngan/$id/bien-ban',
    component: lazyRouteComponent(() => import('./minutes-page'), 'MinutesPage'),
  }),
];
