import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;

export const profileRoutes = (parent: AnyRoute) => [
  createRoute({
    getParentRoute: () => parent,
    path: '/ho-so',
    component: lazyRouteComponent(() => import('./profile-list-page'), 'ProfileListPage'),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/dong-y',
    component: lazyRouteComponent(() => import('./consents-page'), 'ConsentsPage'),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/ho-so/$id',
    validateSearch: ({ onDay, knownAt }: Record<string, unknown>): { onDay?: string; knownAt?: string } => ({
      ...(typeof onDay === 'string' && DAY.test(onDay) ? { onDay } : {}),
      ...(typeof knownAt === 'string' && TIME.test(knownAt) ? { knownAt } : {}),
    }),
    component: lazyRouteComponent(() => import('./profile-page'), 'ProfilePage'),
  }),
];
