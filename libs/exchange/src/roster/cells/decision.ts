/** What became of a cell: taken as it is, repaired and shown, asked, or unreadable. */
export type Decision = 'accept' | 'fix' | 'ask' | 'reject';

/** A value read from one or several cells. `value` of an `ask` is the suggestion; several values are divided by ";". */
export interface ReadValue {
  readonly value: string | null;
  readonly decision: Decision;
  readonly why: string | null; // code of the rule
  readonly warn?: string; // code of a warning shown beside it
}

export const accept = (value: string | null): ReadValue => ({ value, decision: 'accept', why: null });
export const fix = (value: string | null, why: string): ReadValue => ({ value, decision: 'fix', why });
export const ask = (value: string | null, why: string): ReadValue => ({ value, decision: 'ask', why });
export const reject = (why: string): ReadValue => ({ value: null, decision: 'reject', why });
export const warned = (value: ReadValue, warn: string): ReadValue => ({ ...value, warn });

/** Repaired before by filling in what stands above: at least a `fix`. */
export const filledIn = (value: ReadValue, filled: boolean): ReadValue =>
  filled && value.decision === 'accept' && value.value !== null ? { ...value, decision: 'fix', why: 'as_above' } : value;
