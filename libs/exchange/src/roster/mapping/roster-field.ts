/** What a column of a roster can hold. */
export interface RosterField {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** Folded headings that mean it: matched against the whole path ("trinh do chuyen mon / ths") or its last level. */
  readonly headings: readonly RegExp[];
  readonly kept: boolean; // false: read and shown, but the registry has no place for it
}

export const field = (code: string, vi: string, en: string, ...headings: RegExp[]): RosterField => ({
  code,
  vi,
  en,
  headings,
  kept: true,
});

/** One that is recognised, so that it is taken for no other, and of which nothing is kept. */
export const knownField = (...of: Parameters<typeof field>): RosterField => ({ ...field(...of), kept: false });
