interface Range {
  readonly worst: number;
  readonly mean: number;
  readonly best: number;
}
/** What is told of where a number goes. */
export interface Forecast {
  readonly status: string;
  readonly basis: {
    readonly numerator: number;
    readonly denominator: number;
    readonly retiring: { year: number; numerator: number; denominator: number }[];
    readonly attrition: Range;
    readonly landing: { year: number; people: number }[];
    readonly converted: Range;
    readonly recruitShare: Range;
    readonly quotas: { year: number; posts: number }[];
  };
  readonly history: { from: string; left: number; present: number; converted: number; recruited: number }[];
  readonly years: { onDay: string; numerator: number; denominator: number; worst: number; best: number; need: number | null }[];
  readonly retirementUnknown: number;
  readonly overdue: number;
  readonly studying: number;
  readonly studyingUnknown: number;
  readonly attracted: { year: number; people: number }[];
  readonly latestStart: string | null;
  readonly code?: string;
}
