import { describe, expect, it } from '@jest/globals';
import { vi } from '../text/vi/index.js';
import { placeOf } from './problem-place.js';

describe('where a refusal points', () => {
  it('is the innermost field, whatever its number in a list', () => {
    expect(placeOf('/birthOn')).toBe('birthOn');
    expect(placeOf('/employment/unitId')).toBe('unitId');
    expect(placeOf('/grants/0/role')).toBe('role');
    expect(placeOf('/people/3')).toBe('people');
    expect(placeOf('')).toBeNull();
  });

  it('has a name for whatever somebody types into the forms of people and accounts', () => {
    const typed = ['fullName', 'birthOn', 'citizenNumber', 'username', 'displayName', 'email', 'phones', 'reason', 'purpose', 'validTo'];
    const named = { ...vi.profiles.fields, ...vi.shell.places };
    expect(typed.filter((place) => !(place in named))).toEqual([]);
  });
});
