import { describe, expect, it } from '@jest/globals';
import { Asker, type AskerIdentity, Permissions, type Role } from '#libs/access';
import { talentPermissions } from '../permissions.js';
import { cardFields, hiddenColumns } from './card-fields.js';
import { shownColumns } from './card-row.js';
import { cardSource, withoutColumns } from './card-source.js';

function askerIn(role: Role): Asker {
  const grants = [{ role, unitId: null, range: null }];
  const asker = new Asker({ grants, limitedTo: null } as unknown as AskerIdentity, new Permissions(talentPermissions));
  asker.bounds = 'whole';
  return asker;
}

describe('the cards a recruiter asks', () => {
  const hidden = hiddenColumns(askerIn('recruiter'));

  it('lack a column or more of every masked field', () => {
    const masked = Object.entries(cardFields.rules).filter(([, { whole }]) => whole !== 'anyone');
    expect(masked.length).toBeGreaterThan(0);
    expect(hidden).toEqual(expect.arrayContaining(['party', 'planned_for', 'ethnic_minority', 'ethnicity', 'religion']));
    expect(hidden.length).toBeGreaterThanOrEqual(masked.length);
  });

  it.each([
    { onDay: null, knownAt: null },
    { onDay: '2026-01-01', knownAt: null },
    { onDay: '2026-01-01', knownAt: '2026-01-01T00:00:00Z' },
  ])('lack them on every day and at every time: %j', (moment) => {
    const { sql } = withoutColumns(cardSource(moment, '2026-01-01', '2026-01-01'), hidden);
    for (const column of hidden) expect([sql, shownColumns('$1', { hidden })].join()).not.toContain(`"${column}"`);
  });

  it('lack nothing for whoever sees everything', () => {
    expect(hiddenColumns(askerIn('leader'))).toEqual([]);
  });
});
