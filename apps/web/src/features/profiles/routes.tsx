import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const profileRoutes = (parent: AnyRoute) => [
  createRoute({
    getParentRoute: () => parent,
    path: '/ho-so',
    component: lazyRouteComponent(() => import('./profile-list-page'), 'ProfileListPage'),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/ho-so/$id',
    validateSearch: ({ onDay }: Record<string, unknown>): { onDay?: string } =>
      typeof onDay === 'string' && DAY.test(onDay) ? { onDay } : {},
    component: lazyRouteComponent(() => import('./profile-page'), 'ProfilePage'),
  }),
];
