import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Which events are listed: ids, codes and days, never a name. */
export interface TrailSearch {
  readonly kind?: 'looks' | 'changes' | undefined;
  readonly person?: string | undefined;
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly request?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const SHAPES: Record<keyof TrailSearch, RegExp> = {
  kind: /^(looks|changes)$/,
  person: /^[\da-f-]{36}$/,
  actor: /^[\da-f-]{36}$/,
  action: /^[a-z_]+\.[a-z_]{1,60}$/,
  request: /^[\w-]{1,40}$/,
  from: /^\d{4}-\d{2}-\d{2}$/,
  to: /^\d{4}-\d{2}-\d{2}$/,
};

const readSearch = (search: Record<string, unknown>): TrailSearch =>
  Object.fromEntries(
    Object.entries(SHAPES).flatMap(([name, shape]) => {
      const value = search[name];
      return typeof value === 'string' && shape.test(value) ? [[name, value]] : [];
    }),
  );

export const auditRoutes = (parent: AnyRoute) => [
  createRoute({
    getParentRoute: () => parent,
    path: '/nhat-ky',
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import('./audit-page'), 'AuditPage'),
  }),
];
