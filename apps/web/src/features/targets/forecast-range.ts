/** Years alike, or none at all, make no range: what would be the worst is the best. */
export const hasRange = ({ years }: { readonly years: readonly { readonly worst: number; readonly best: number }[] }): boolean =>
  years.some(({ worst, best }) => worst !== best);
