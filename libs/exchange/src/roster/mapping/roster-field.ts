/** What a column of a roster can hold. */
export interface RosterField {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** Folded headings that mean it: matched against the whole path ("trinh do chuyen mon / ths") or its last level. */
  readonly headings: readonly RegExp[];
}

export const field = (code: string, vi: string, en: string, ...headings: RegExp[]): RosterField => ({ code, vi, en, headings });
