import { describe, expect, it } from '@jest/globals';
import { Field } from '#libs/platform';
import { Asker, type AskerIdentity, type Grant } from '../asker/asker.js';
import { Permissions } from '../permissions/permissions.js';
import { DeclaredFields } from './declared-fields.js';
import { masked, maskedBut, shownTo, shownToAll } from './field-rule.js';
import { defineFields, FieldTable } from './field-table.js';

class CardView {
  @Field() name: string;
  @Field() phones: string[];
  @Field() number: string | null;
  @Field() party: boolean;
}

const RULES = {
  name: shownToAll('search', 'sort'),
  phones: maskedBut('people.contacts', 'phone'),
  number: masked('citizenNumber'),
  party: shownTo('people.sensitive', 'filter', 'group'),
};
const table = defineFields('people.card', CardView, RULES);
const permissions = new Permissions({ 'people.contacts': ['personnel_officer'], 'people.sensitive': ['leader'] });
const CARD: CardView = { name: 'Lê An', phones: ['0912345678'], number: '022085001234', party: true };

const unit = (path: string): Grant['range'] => ({ lo: path, hi: `${path.slice(0, -1)}/` });
function askerWith(grants: readonly Grant[], bounds: Asker['bounds']): Asker {
  const asker = new Asker({ grants, limitedTo: null } as unknown as AskerIdentity, permissions);
  asker.bounds = bounds;
  return asker;
}

describe('a declared field', () => {
  it('is shown whole, masked or not at all, by what somebody may do there', () => {
    expect(table.shown(CARD, () => true)).toEqual({ ...CARD, number: '022*****1234' });
    expect(table.shown(CARD, () => false)).toEqual({ name: 'Lê An', phones: ['*******678'], number: '022*****1234' });
    expect(table.shown({ ...CARD, number: null }, () => false)).toMatchObject({ number: null });
  });

  it('is the only kind that is shown: what nobody declared is left out', () => {
    expect(table.shown({ ...CARD, shoeSize: 42 }, () => true)).not.toHaveProperty('shoeSize');
  });

  it('is asked by only where it is seen throughout, and only by declared keys', () => {
    const keys = table.keys('criteria', 'filter or search', { text: ['name'], party: ['party'] });
    const leader = { role: 'leader', unitId: 'a', range: unit('1.2.') } as const;
    expect(keys.openTo(askerWith([leader], [unit('1.2.4.')!]))).toEqual(['text', 'party']);
    expect(keys.openTo(askerWith([leader], [unit('1.2.')!, unit('1.3.')!]))).toEqual(['text']);
    expect(keys.openTo(askerWith([leader], 'whole'))).toEqual(['text']);
    expect(keys.allows(askerWith([{ ...leader, range: null }], 'whole'), 'shoeSize')).toBe(false);
    expect(keys.needs('party')).toEqual(['people.sensitive']);
  });
});

describe('the start', () => {
  const start = (...[views, keys = []]: [readonly FieldTable[], Parameters<typeof check>[1]?]) => check(views, keys);
  const check = (views: readonly FieldTable[], keys: ReturnType<FieldTable['keys']>[]) =>
    new DeclaredFields({ views, keys }, permissions).onApplicationBootstrap();

  it('is refused where a property of a view is not declared, and names it', () => {
    expect(() => start([table])).not.toThrow();
    const { party: _, ...rest } = RULES;
    expect(() => start([new FieldTable('people.card', CardView, rest)])).toThrow('people.card.party');
  });

  it('is refused where a field waits for a permission that nobody declares', () => {
    const wrong = new FieldTable('people.card', CardView, { ...RULES, party: shownTo('people.secret') });
    expect(() => start([wrong])).toThrow('people.card.party (permission)');
  });

  it('is refused where a key asks by a field that may not be asked by', () => {
    expect(() => start([table], [table.keys('facets', 'group', { party: ['party'] })])).not.toThrow();
    expect(() => start([table], [table.keys('facets', 'group', { name: ['name'] })])).toThrow('facets.name (name)');
    expect(() => start([table], [(table as FieldTable).keys('criteria', 'filter or search', { shoes: ['shoeSize'] })])).toThrow(
      'criteria.shoes (shoeSize)',
    );
  });
});
