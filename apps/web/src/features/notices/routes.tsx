import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Which notices are listed: those not read yet unless said. */
export interface NoticeSearch {
  readonly show?: 'all';
}

export const noticeRoutes = (parent: AnyRoute) => [
  createRoute({
    getParentRoute: () => parent,
    path: '/thong-bao',
    validateSearch: ({ show }: Record<string, unknown>): NoticeSearch => (show === 'all' ? { show } : {}),
    component: lazyRouteComponent(() => import('./notices-page'), 'NoticesPage'),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/thong-bao/$id',
    component: lazyRouteComponent(() => import('./case-page'), 'CasePage'),
  }),
];
