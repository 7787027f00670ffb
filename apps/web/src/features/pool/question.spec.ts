import { describe, expect, it } from '@jest/globals';
import { asksTheSame, criteriaOf, isWish, type PoolSearch, readSearch, searchOf, wished, wishesOf } from './question';

const search: PoolSearch = { fields: 'NL,YT', fieldLevelAtLeast: '3', degrees: 'ThS', ageFrom: '30', verified: 'yes' };

describe('what is wished for', () => {
  it('is asked beside what must hold, and with what belongs to it', () => {
    const one = wished(search, 'fields');
    expect(wishesOf(one)).toEqual({ fields: ['NL', 'YT'], fieldLevelAtLeast: 3 });
    expect(criteriaOf(one, 'an')).toEqual({ degrees: ['ThS'], ageFrom: 30, verifiedOnly: true, text: 'an' });
  });

  it('is nothing where nothing is', () => {
    expect(wishesOf(search)).toEqual({});
    expect(criteriaOf(search, '')).toEqual({
      fields: ['NL', 'YT'],
      fieldLevelAtLeast: 3,
      degrees: ['ThS'],
      ageFrom: 30,
      verifiedOnly: true,
    });
  });

  it('takes an age along with the bands of ages', () => {
    expect(wishesOf(wished(search, 'ageBand'))).toEqual({ ageFrom: 30 });
  });

  it('must hold again when it is said twice, and is read from the address as it was written', () => {
    const both = wished(wished(search, 'fields'), 'degrees');
    expect(readSearch({ ...both }).wish).toBe('fields,degrees');
    expect(wished(wished(both, 'fields'), 'degrees')).toEqual({ ...search, wish: undefined });
    expect([isWish(both, 'degrees'), isWish(wished(both, 'degrees'), 'degrees')]).toEqual([true, false]);
  });

  it('comes back from a question that was kept, and tells it from the same without wishes', () => {
    const kept = wished(wished(search, 'fields'), 'ageBand');
    const asked = { criteria: criteriaOf(kept, ''), wishes: wishesOf(kept) };
    const back = searchOf(asked.criteria, asked.wishes);
    expect({ criteria: criteriaOf(back, ''), wishes: wishesOf(back) }).toEqual(asked);
    expect(asksTheSame(asked, { criteria: criteriaOf(back, ''), wishes: wishesOf(back) })).toBe(true);
    expect(asksTheSame(asked, { criteria: criteriaOf(search, ''), wishes: {} })).toBe(false);
  });
});

describe('who studies', () => {
  it('is asked by degree and by the year it is expected in, and comes back from a question that was kept', () => {
    const asked = { studying: 'ThS,TS:2028,:2027,-' };
    const criteria = criteriaOf(asked, '');
    expect(criteria).toEqual({ studying: [{ level: 'ThS' }, { level: 'TS', expectedIn: 2028 }, { expectedIn: 2027 }, null] });
    expect(searchOf(criteria)).toEqual(expect.objectContaining(asked));
  });
});
