import { type AnyRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';

/** The unit whose panel is open, and the day the tree is looked at. */
export interface UnitSearch {
  readonly unit?: string;
  readonly onDay?: string;
}

const text = (value: unknown, pattern: RegExp): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

function readUnitSearch(search: Record<string, unknown>): UnitSearch {
  const unit = text(search.unit, /^[\da-f-]{36}$/);
  const onDay = text(search.onDay, /^\d{4}-\d{2}-\d{2}$/);
  return { ...(unit ? { unit } : {}), ...(onDay ? { onDay } : {}) };
}

export const administrationRoutes = (parent: AnyRoute) => [
  createRoute({
    getParentRoute: () => parent,
    path: '/quan-tri',
    beforeLoad: () => {
      throw redirect({ to: '/quan-tri/don-vi' });
    },
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/quan-tri/don-vi',
    validateSearch: readUnitSearch,
    component: lazyRouteComponent(() => import('./units-page'), 'UnitsPage'),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/quan-tri/nguoi-dung',
    component: lazyRouteComponent(() => import('./users-page'), 'UsersPage'),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/quan-tri/dang-nhap',
    component: lazyRouteComponent(() => import('./sign-in-page'), 'SignInRulesPage'),
  }),
];
