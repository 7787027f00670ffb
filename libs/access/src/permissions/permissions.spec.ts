import { describe, expect, it } from '@jest/globals';
import { Permissions } from './permissions.js';

const permissions = new Permissions({ 'people.read': ['administrator', 'leader'], 'accounts.manage': { whole: ['administrator'] } });
const HERE = 'a-unit';

describe('a permission', () => {
  it.each([
    { role: 'administrator', unitId: null, gives: ['people.read', 'accounts.manage'] },
    { role: 'administrator', unitId: HERE, gives: ['people.read'] },
    { role: 'leader', unitId: null, gives: ['people.read'] },
    { role: 'observer', unitId: null, gives: [] },
  ] as const)('held as $role within $unitId is one of $gives', ({ role, unitId, gives }) => {
    expect(permissions.of([{ role, unitId }])).toEqual(gives);
    for (const permission of ['people.read', 'accounts.manage'])
      expect(permissions.giving(permission, [{ role, unitId }])).toHaveLength((gives as readonly string[]).includes(permission) ? 1 : 0);
  });

  it('of a role that is limited to fields is one about people or places, and no other', () => {
    const all = new Permissions({
      'a.people': { people: ['leader'] },
      'b.places': { places: ['leader'] },
      'c.other': ['leader'],
      'd.whole': { whole: ['leader'] },
    });
    const limited = [{ role: 'leader' as const, unitId: HERE, fields: ['KH'] }];
    expect(all.of(limited)).toEqual(['a.people', 'b.places']);
    expect(['a.people', 'c.other', 'd.whole', 'e.unknown'].map((one) => all.isKeptByFields(one, limited))).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(all.isKeptByFields('c.other', [{ role: 'recruiter', unitId: null }])).toBe(false);
  });

  it('that no lib declares nobody has', () => {
    expect(permissions.has('anything')).toBe(false);
    expect(permissions.giving('anything', [{ role: 'administrator', unitId: null }])).toEqual([]);
  });
});
