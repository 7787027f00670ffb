import { describe, expect, it } from '@jest/globals';
import { listingOf } from './listing.js';

const answered = (
  answer: string,
  state: 'now' | 'past' | 'future',
  startsOn: string | null,
  endsOn: string | null,
  purpose = 'listed',
) => ({
  purpose,
  answer,
  state,
  startsOn,
  endsOn,
});

describe('being listed', () => {
  it('is law for those on the payroll, whatever they answered', () => {
    expect(listingOf(true, [answered('refused', 'now', '2026-01-01', null)])).toEqual({ basis: 'law', state: 'given', day: null });
  });

  it.each([
    ['nobody asked', [], { state: 'none', day: null }],
    ['something else was agreed to', [answered('given', 'now', '2026-01-01', null, 'contacted')], { state: 'none', day: null }],
    ['it begins later', [answered('given', 'future', '2027-01-01', null)], { state: 'none', day: null }],
    ['it was given until a day', [answered('given', 'now', '2026-01-01', '2027-01-01')], { state: 'given', day: '2027-01-01' }],
    ['it was given for good', [answered('given', 'now', '2026', null)], { state: 'given', day: null }],
    ['it was refused', [answered('refused', 'now', '2026-02-03', null)], { state: 'refused', day: '2026-02-03' }],
    [
      'it was taken back',
      [answered('given', 'past', '2025-01-01', '2026-05-06'), answered('withdrawn', 'now', '2026-05-06', null)],
      { state: 'withdrawn', day: '2026-05-06' },
    ],
    [
      'it ran out, twice',
      [answered('given', 'past', '2023-01-01', '2024-01-01'), answered('given', 'past', '2025-01-01', '2026-01-01')],
      { state: 'expired', day: '2026-01-01' },
    ],
  ] as const)('stands so when %s', (_, consents, listing) => {
    expect(listingOf(false, consents)).toEqual({ basis: 'consent', ...listing });
  });
});
