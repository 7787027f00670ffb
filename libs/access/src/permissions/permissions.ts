import type { Role } from './roles.js';

/**
 * The roles that have a permission: each where it is held; or only where it is held over the whole body. A role that is limited to fields
 * of talent has none of these, but only what is asked about `people`, of whom it reaches those of its fields, and what tells of `places`
 * and of nobody.
 */
export type Holders =
  | readonly Role[]
  | { readonly whole: readonly Role[] }
  | { readonly people: readonly Role[] }
  | { readonly places: readonly Role[] };

/** Permission to the roles that have it. Every lib declares its own; what no lib declares nobody has. */
export type PermissionTable = Readonly<Record<string, Holders>>;

/** A role somebody has: within a unit or the whole body, for everybody there or those of some fields. */
export interface HeldRole {
  readonly role: Role;
  readonly unitId: string | null;
  readonly fields?: readonly string[] | null;
}

export const definePermissions = <Table extends PermissionTable>(table: Table): Table => table;

/** All permissions of the product, merged from the faces of the libs at start-up. */
export class Permissions {
  constructor(private readonly table: PermissionTable) {}

  has(permission: string): boolean {
    return permission in this.table;
  }

  rolesOf(permission: string): readonly Role[] {
    const holders = this.table[permission] ?? [];
    if ('whole' in holders) return holders.whole;
    if ('people' in holders) return holders.people;
    return 'places' in holders ? holders.places : holders;
  }

  /** Whether it tells of units and of nobody in them. */
  isOfPlaces(permission: string): boolean {
    return 'places' in (this.table[permission] ?? []);
  }

  /** Those of somebody's roles that give a permission, with the places where they are held. */
  giving<Held extends HeldRole>(permission: string, held: readonly Held[]): Held[] {
    const roles = this.rolesOf(permission);
    const holders = this.table[permission] ?? [];
    const [onlyWhole, alsoForFields] = ['whole' in holders, 'people' in holders || 'places' in holders];
    return held.filter(
      ({ role, unitId, fields = null }) => roles.includes(role) && (unitId === null || !onlyWhole) && (fields === null || alsoForFields),
    );
  }

  /** Whether somebody would have a permission if no role were limited to fields. */
  isKeptByFields(permission: string, held: readonly HeldRole[]): boolean {
    return (
      this.giving(permission, held).length === 0 &&
      this.giving(
        permission,
        held.map(({ role, unitId }) => ({ role, unitId })),
      ).length > 0
    );
  }

  /** What somebody in these roles may do, anywhere. */
  of(held: readonly HeldRole[]): string[] {
    return Object.keys(this.table).filter((permission) => this.giving(permission, held).length > 0);
  }
}

export const accessPermissions = definePermissions({
  /** Accounts and their roles: whoever may give roles within a part could give the role over the whole. */
  'access.manage': { whole: ['administrator'] },
  'access.setup': { whole: ['administrator'] },
  /** Looking as another user would, without being able to do anything. */
  'access.view_as': { whole: ['administrator', 'auditor'] },
  /** Lending a role one holds, within what one holds. */
  'access.lend': ['personnel_officer', 'leader'],
});
