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

  it('that no lib declares nobody has', () => {
    expect(permissions.has('anything')).toBe(false);
    expect(permissions.giving('anything', [{ role: 'administrator', unitId: null }])).toEqual([]);
  });
});
