import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

export const sessionRoutes = (parent: AnyRoute) => [
  createRoute({
    getParentRoute: () => parent,
    path: '/dang-nhap',
    validateSearch: ({ ve }: Record<string, unknown>): { ve?: string } => (isLocal(ve) ? { ve } : {}),
    component: lazyRouteComponent(() => import('./sign-in-page'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/doi-mat-khau',
    component: lazyRouteComponent(() => import('./password-page'), 'PasswordPage'),
  }),
];

/** Only a path of our own: a link must not lead elsewhere through the sign-in page. */
const isLocal = (path: unknown): path is string => typeof path === 'string' && /^\/(?![/\\])/.test(path);
