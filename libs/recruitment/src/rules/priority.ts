/** Fields of the plan count double. */
export const PLAN_WEIGHT = 2;

/** How urgent a case is, 1 first, 9 last: posts still open times the weight of the field. */
export const priorityOf = (open: number, weight: number): number => Math.max(1, 10 - Math.min(9, Math.max(1, open * weight)));
