import type { Role } from './roles.js';

/** The roles that have a permission: each where it is held, or only where it is held over the whole body. */
export type Holders = readonly Role[] | { readonly whole: readonly Role[] };

/** Permission to the roles that have it. Every lib declares its own; what no lib declares nobody has. */
export type PermissionTable = Readonly<Record<string, Holders>>;

export const definePermissions = <Table extends PermissionTable>(table: Table): Table => table;

/** All permissions of the product, merged from the faces of the libs at start-up. */
export class Permissions {
  constructor(private readonly table: PermissionTable) {}

  has(permission: string): boolean {
    return permission in this.table;
  }

  rolesOf(permission: string): readonly Role[] {
    const holders = this.table[permission] ?? [];
    return 'whole' in holders ? holders.whole : holders;
  }

  /** Whether a role within a part of the body has it. */
  private isForParts(permission: string): boolean {
    return !('whole' in (this.table[permission] ?? []));
  }

  /** Those of somebody's roles that give a permission, with the places where they are held. */
  giving<Held extends { readonly role: Role; readonly unitId: string | null }>(permission: string, held: readonly Held[]): Held[] {
    const roles = this.rolesOf(permission);
    return held.filter(({ role, unitId }) => roles.includes(role) && (unitId === null || this.isForParts(permission)));
  }

  /** What somebody in these roles may do, anywhere. */
  of(held: readonly { readonly role: Role; readonly unitId: string | null }[]): string[] {
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
