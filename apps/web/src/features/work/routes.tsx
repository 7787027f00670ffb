import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

export const workRoutes = (parent: AnyRoute) => [
  createRoute({ getParentRoute: () => parent, path: '/viec', component: lazyRouteComponent(() => import('./work-page'), 'WorkPage') }),
];
