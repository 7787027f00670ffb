import { describe, expect, it } from '@jest/globals';
import type { PlacedValue } from '../roster/person.js';
import { type Answer, Answers, effective, emptyWith } from './effective.js';

const cell = (decision: PlacedValue['decision'], value: string | null, raw = value ?? ''): PlacedValue => ({
  decision,
  value,
  raw,
  why: null,
  column: 'A',
});
const answer = (rowKey: string, field: Answer['field'], value: string | null, raw = ''): Answer => ({ rowKey, field, raw, value });

describe('what a row says after its answers', () => {
  it('leaves open questions and unreadable cells out', () => {
    const read = effective(
      '9',
      { religion: cell('ask', '02'), gender: cell('accept', 'NU'), birth_date: cell('reject', null) },
      new Answers([]),
    );
    expect(read).toEqual({ values: { gender: 'NU' }, open: ['religion'] });
  });

  it('takes the answer to the row before the one to all', () => {
    const answers = new Answers([answer('*', 'religion', '02', 'thien chua'), answer('9', 'religion', null)]);
    const values = { religion: cell('ask', '02', 'Thiên chúa') };
    expect(effective('9', values, answers)).toEqual({ values: {}, open: [] });
    expect(effective('10', values, answers)).toEqual({ values: { religion: '02' }, open: [] });
  });

  it('never overrules by an answer to all what was read without doubt', () => {
    const answers = new Answers([answer('*', 'category', 'CC')]);
    expect(effective('9', { category: cell('accept', 'VC') }, answers).values).toEqual({ category: 'VC' });
    expect(effective('9', { category: cell('ask', null) }, answers).values).toEqual({ category: 'CC' });
  });

  it('takes an answer to empty cells only where nothing stands and it is asked in the same way', () => {
    const answers = new Answers([answer('*', 'category', 'CC', emptyWith(null))]);
    const of = (category: PlacedValue) => effective('9', { category }, answers);
    expect(of(cell('ask', null))).toEqual({ values: { category: 'CC' }, open: [] });
    expect(of(cell('ask', null, 'HĐLĐ'))).toEqual({ values: {}, open: ['category'] });
    expect(of(cell('ask', 'VC', ''))).toEqual({ values: {}, open: ['category'] }); // suggested by his position
    expect(of(cell('fix', 'VC', ''))).toEqual({ values: { category: 'VC' }, open: [] }); // derived from elsewhere
  });

  it('takes a refused proposal out of every row', () => {
    const answers = new Answers([answer('*', 'proposed_field', null)]);
    expect(effective('9', { proposed_field: cell('fix', 'YT', 'Nội khoa') }, answers).values).toEqual({});
  });
});
