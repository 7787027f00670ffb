import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type Moment, readMomentOf } from '../../parts/moment';

export const GROUPINGS = ['unit', 'field', 'category', 'gender', 'ageBand'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const PARTS = ['numerator', 'remainder', 'unknown', 'excluded'] as const;
export type Part = (typeof PARTS)[number];
/** Whose people can be opened: those of one part, or all the number is measured over. */
export const OPENED = ['denominator', ...PARTS] as const;
export type Opened = (typeof OPENED)[number];

/** Everything the page shows is in its address: unit, moment, grouping, the part and group whose people are open, what it is compared with. */
export interface TargetSearch extends Moment {
  readonly unit?: string;
  readonly by?: Grouping;
  readonly part?: Opened;
  readonly group?: string;
  /** The day the number is compared with, the time until which that is told as it was known then, and the reason whose people are open. */
  readonly since?: string;
  readonly sinceKnown?: string;
  readonly why?: string;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value.length < 100 ? value : undefined);
const one = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined => values.find((known) => known === value);

const readSearch = (search: Record<string, unknown>): TargetSearch => {
  const compared = readMomentOf({ onDay: search.since, knownAt: search.sinceKnown });
  const found = {
    unit: text(search.unit),
    by: one(GROUPINGS, search.by),
    part: one(OPENED, search.part),
    group: text(search.group),
    since: compared.onDay,
    sinceKnown: compared.knownAt,
    why: text(search.why),
  };
  return { ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)), ...readMomentOf(search) };
};

export const targetRoutes = (parent: AnyRoute) => [
  createRoute({
    getParentRoute: () => parent,
    path: '/chi-tieu',
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import('./target-page'), 'TargetPage'),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/chi-tieu/$ma',
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import('./target-page'), 'TargetPage'),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/chi-tieu-moi',
    component: lazyRouteComponent(() => import('./new-indicator-page'), 'NewIndicatorPage'),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/cho-trong',
    validateSearch: (search: Record<string, unknown>): { unit?: string; levels?: 'no' } => {
      const unit = text(search.unit);
      return { ...(unit ? { unit } : {}), ...(search.levels === 'no' ? { levels: 'no' } : {}) };
    },
    component: lazyRouteComponent(() => import('./holes-page'), 'HolesPage'),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: '/chi-tieu/$ma/dinh-nghia',
    component: lazyRouteComponent(() => import('./definition-page'), 'DefinitionPage'),
  }),
];
