import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { accountRoutes } from '../features/account/routes';
import { administrationRoutes } from '../features/administration/routes';
import { auditRoutes } from '../features/audit/routes';
import { deliveryRoutes } from '../features/deliveries/routes';
import { exportRoutes } from '../features/exports/routes';
import { importRoutes } from '../features/imports/routes';
import { noticeRoutes } from '../features/notices/routes';
import { poolRoutes } from '../features/pool/routes';
import { profileRoutes } from '../features/profiles/routes';
import { quotaRoutes } from '../features/quotas/routes';
import { sessionRoutes } from '../features/session/routes';
import { setupRoutes } from '../features/setup/routes';
import { targetRoutes } from '../features/targets/routes';
import { workRoutes } from '../features/work/routes';
import { BrokenFrame, BrokenPage, NotFound, Skeleton } from '../parts/states';
import { readSession } from './session';

/** Outside the frame: pages one sees before one is somebody. */
const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: BrokenFrame });

/** Inside the frame: signed in, password of one's own, registry set up. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: lazyRouteComponent(() => import('./shell/shell'), 'Shell'),
  errorComponent: BrokenFrame,
  beforeLoad: async ({ location }) => {
    const session = await readSession();
    if (!session) throw redirect({ to: '/dang-nhap', search: { ve: location.href } });
    if (session.user.mustChangePassword) throw redirect({ to: '/doi-mat-khau' });
    if (session.user.mustEnrol) throw redirect({ to: '/xac-thuc-hai-lop' });
    if (session.setupNeeded && session.permissions.includes('access.setup')) throw redirect({ to: '/bat-dau' });
    return { session };
  },
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: async () => {
    const session = await readSession();
    throw redirect({ to: session?.home ?? '/viec' });
  },
});

const tree = root.addChildren([
  ...sessionRoutes(root),
  ...setupRoutes(root),
  frame.addChildren([
    home,
    ...workRoutes(frame),
    ...targetRoutes(frame),
    ...quotaRoutes(frame),
    ...poolRoutes(frame),
    ...profileRoutes(frame),
    ...importRoutes(frame),
    ...exportRoutes(frame),
    ...noticeRoutes(frame),
    ...auditRoutes(frame),
    ...accountRoutes(frame),
    ...administrationRoutes(frame),
    ...deliveryRoutes(frame),
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: BrokenPage,
  defaultPendingComponent: Skeleton,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
