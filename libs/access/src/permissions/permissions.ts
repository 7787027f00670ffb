import type { Role } from './roles.js';

/** Permission to the roles that have it. Every lib declares its own; what no lib declares nobody has. */
export type PermissionTable = Readonly<Record<string, readonly Role[]>>;

export const definePermissions = <Table extends PermissionTable>(table: Table): Table => table;

/** All permissions of the product, merged from the faces of the libs at start-up. */
export class Permissions {
  constructor(private readonly table: PermissionTable) {}

  has(permission: string): boolean {
    return permission in this.table;
  }

  rolesOf(permission: string): readonly Role[] {
    return this.table[permission] ?? [];
  }

  /** What somebody in these roles may do, anywhere. */
  of(roles: readonly Role[]): string[] {
    return Object.keys(this.table).filter((permission) => this.rolesOf(permission).some((role) => roles.includes(role)));
  }
}

export const accessPermissions = definePermissions({
  'access.manage': ['administrator'],
  'access.setup': ['administrator'],
});
