import { type AnyRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readSession } from '../../app/session';

export const setupRoutes = (parent: AnyRoute) => [
  createRoute({
    getParentRoute: () => parent,
    path: '/bat-dau',
    beforeLoad: async () => {
      const session = await readSession();
      if (!session) throw redirect({ to: '/dang-nhap', search: { ve: '/bat-dau' } });
      if (session.user.mustChangePassword) throw redirect({ to: '/doi-mat-khau' });
    },
    component: lazyRouteComponent(() => import('./setup-page'), 'SetupPage'),
  }),
];
