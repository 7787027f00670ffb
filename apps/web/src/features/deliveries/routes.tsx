import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

export const STATES = ['new', 'queued', 'done', 'dead'] as const;
export type State = (typeof STATES)[number];

/** Which work is listed. */
export interface DeliverySearch {
  readonly state?: State;
  readonly topic?: string;
}

function readSearch({ state, topic }: Record<string, unknown>): DeliverySearch {
  const found = STATES.find((one) => one === state);
  return { ...(found ? { state: found } : {}), ...(typeof topic === 'string' && /^[\w.]{1,60}$/.test(topic) ? { topic } : {}) };
}

export const deliveryRoutes = (parent: AnyRoute) => [
  createRoute({
    getParentRoute: () => parent,
    path: '/quan-tri/viec-nen',
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import('./deliveries-page'), 'DeliveriesPage'),
  }),
];
