import type { PermissionTable, Role } from '#libs/access';
import type { Requirement } from '#libs/platform';
import type { HeldRole, MatrixAsker } from './askers.js';
import type { Operation } from './operation.js';
import type { Target, World } from './world.js';

/** What a cell must show: that the request came past the authorisation, or the code it is refused with. */
export type Expectation = 'past' | { readonly code: string; readonly as: 'role' | 'missing' };

/** Worked out here from what the libs declare, beside the code that enforces it. */
export class Expectations {
  constructor(
    private readonly permissions: PermissionTable,
    private readonly world: World,
  ) {}

  /** The door and the role alone: null where the place of the target decides. */
  ofRole(need: Requirement, asker: MatrixAsker): Expectation | null {
    if ('openTo' in need && need.openTo === 'anyone') return 'past';
    if (asker.stopped === 'access.sign_in_needed') return { code: asker.stopped, as: 'role' };
    if ('openTo' in need) return 'past';
    if (asker.stopped) return { code: asker.stopped, as: 'role' };
    if (this.rolesWith(asker, need.permission).length > 0) return null;
    const everywhere = { ...asker, roles: asker.roles.map(({ role, path }) => ({ role, path })) };
    const limited = this.rolesWith(everywhere, need.permission).length > 0;
    return { code: limited ? 'access.limited_to_fields' : 'access.forbidden', as: 'role' };
  }

  of(need: Requirement, asker: MatrixAsker, operation: Operation, target: Target): Expectation {
    const byRole = this.ofRole(need, asker);
    if (byRole) return byRole;
    const { over, through, refusal, nested, inForce } = operation;
    if (through && !this.reaches(need, asker, this.world.targets[through.kind].get('own')!))
      return { code: through.refusal, as: 'missing' };
    if (!over) return 'past';
    const refused = { code: refusal!, as: 'missing' } as const;
    if (nested) return target === this.world.targets[over].get('own') ? 'past' : refused;
    return this.reaches(need, asker, target) && !(inForce && target.over) ? 'past' : refused;
  }

  reaches(need: Requirement, asker: MatrixAsker, { paths, fields: own }: Target): boolean {
    if ('openTo' in need) return true;
    const held = this.rolesWith(asker, need.permission);
    const ofPlaces = own === undefined || 'places' in (this.permissions[need.permission] ?? []); // whoever names a unit names nobody
    return held.some(
      ({ path: place, fields }) =>
        paths.some((path) => place === null || path.startsWith(place)) &&
        (ofPlaces || fields === undefined || fields.some((field) => own.includes(field))),
    );
  }

  private rolesWith({ roles }: MatrixAsker, permission: string): HeldRole[] {
    const declared = this.permissions[permission] ?? [];
    const [names, kind] = namesIn(declared);
    return roles.filter(
      ({ role, path, fields }) =>
        names.includes(role) && (kind !== 'whole' || path === null) && (!fields || kind === 'people' || kind === 'places'),
    );
  }
}

function namesIn(holders: PermissionTable[string]): [roles: readonly Role[], kind: 'whole' | 'people' | 'places' | null] {
  if ('whole' in holders) return [holders.whole, 'whole'];
  if ('people' in holders) return [holders.people, 'people'];
  return 'places' in holders ? [holders.places, 'places'] : [holders, null];
}
