import { type AnyRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readSession } from '../../app/session';

/** Where one goes after signing in, and why the identity provider led back here. */
export interface SignInSearch {
  readonly ve?: string;
  readonly sso?: 'unavailable' | 'failed' | 'unknown';
}

export const sessionRoutes = (parent: AnyRoute) => [
  createRoute({
    getParentRoute: () => parent,
    path: '/dang-nhap',
    validateSearch: ({ ve, sso }: Record<string, unknown>): SignInSearch => ({
      ...(isLocal(ve) ? { ve } : {}),
      ...(sso === 'unavailable' || sso === 'failed' || sso === 'unknown' ? { sso } : {}),
    }),
    component: lazyRouteComponent(() => import('./sign-in-page'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/doi-mat-khau',
    component: lazyRouteComponent(() => import('./password-page'), 'PasswordPage'),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/xac-thuc-hai-lop',
    beforeLoad: async () => {
      if (!(await readSession())) throw redirect({ to: '/dang-nhap', search: { ve: '/xac-thuc-hai-lop' } });
    },
    component: lazyRouteComponent(() => import('./enrolment-page'), 'EnrolmentPage'),
  }),
];

/** Only a path of our own: a link must not lead elsewhere through the sign-in page. */
const isLocal = (path: unknown): path is string => typeof path === 'string' && /^\/(?![/\\])/.test(path);
