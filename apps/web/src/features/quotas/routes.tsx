import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

export const GROUPINGS = ['unit', 'field'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Which quotas are looked at, and the one whose sheet is open. */
export interface QuotaSearch {
  readonly year?: number;
  readonly by?: Grouping;
  readonly unit?: string;
  readonly field?: string;
  readonly quota?: string;
}

const ID = /^[\da-f-]{36}$/;

function readSearch({ year, by, unit, field, quota }: Record<string, unknown>): QuotaSearch {
  return {
    ...(Number.isInteger(year) && Number(year) >= 1900 && Number(year) <= 3000 ? { year: Number(year) } : {}),
    ...(by === 'field' ? { by } : {}),
    ...(typeof unit === 'string' && ID.test(unit) ? { unit } : {}),
    ...(typeof field === 'string' && /^\w{1,20}$/.test(field) ? { field } : {}),
    ...(typeof quota === 'string' && ID.test(quota) ? { quota } : {}),
  };
}

export const quotaRoutes = (parent: AnyRoute) => [
  createRoute({
    getParentRoute: () => parent,
    path: '/chi-tieu-tuyen',
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import('./quotas-page'), 'QuotasPage'),
  }),
];
