import { describe, expect, it } from '@jest/globals';
import type { ReadContext } from './context.js';
import { readDegreeText } from './degrees.js';

const RANKS: Readonly<Record<string, number>> = { CKII: 75, ThS: 70, CKI: 70, DH: 60 };
const context = {
  catalogs: { find: (_list: string, code: string) => ({ code, rank: RANKS[code] ?? 0 }), findByAlias: () => null },
} as unknown as ReadContext;

describe('degrees said in one breath', () => {
  it.each([
    ['ThS.BS Nội khoa', 'ThS', 'Nội khoa', ['DH']],
    ['ThS. BSCKII Ngoại', 'CKII', 'Ngoại', ['ThS']],
    ['ThS.BS', 'ThS', null, ['DH']],
  ])('«%s» are %s in %s, and %s beside it', (text, level, major, beside) =>
    expect(readDegreeText(text, context, true).degrees).toEqual([{ level, major, beside }]),
  );
});
