export { AccessModule, type AccessOptions } from './access.module.js';
export { Asker, type AskerIdentity, type Grant } from './asker/asker.js';
export { type AskingRequest, CurrentAsker } from './asker/current-asker.js';
export { Doorkeeper } from './asker/doorkeeper.js';
export { UndeclaredRoute } from './asker/route-check.js';
export { accessErrors } from './errors.js';
export { DeclaredFields, type FieldDeclarations, permissionsOf, UndeclaredField } from './fields/declared-fields.js';
export {
  type FieldRule,
  type FieldUse,
  masked,
  maskedBut,
  type Sees,
  seesWhole,
  shownTo,
  shownToAll,
  unmaskable,
} from './fields/field-rule.js';
export { defineFields, FieldTable, KeyTable } from './fields/field-table.js';
export type { MaskName } from './fields/masks.js';
export { accessMigrations } from './migrations/index.js';
export { Passwords } from './passwords/passwords.js';
export { accessPermissions, definePermissions, Permissions, type PermissionTable } from './permissions/permissions.js';
export { ROLES, ROLES_BY_FIELD, type Role } from './permissions/roles.js';
export { SessionService } from './sessions/session.service.js';
export { UnitRef } from './sessions/session.view.js';
export { SessionSweep } from './sessions/session-sweep.js';
export { SetupState } from './setup/setup-state.js';
export { FieldDirectory } from './units/field-directory.js';
export { GrantPaths } from './units/grant-paths.js';
export { type RootBody, UnitDirectory, type UnitEntry } from './units/unit-directory.js';
export { ensureAdministrator } from './users/administrator.js';
/** What higher floors may join. */
export const tables = ['access_user', 'access_grant'];
export type { ProviderSettings } from './single-sign-on/identity-provider.js';
export { LockedOut } from './users/locked-out.service.js';
export { type SampleAccount, SampleAccounts } from './users/sample-accounts.js';
export { UserService } from './users/user.service.js';
export { UserGrants } from './users/user-grants.js';
