import { accessErrors, accessMigrations, accessPermissions, type PermissionTable } from '#libs/access';
import { AuditModule, auditMigrations } from '#libs/audit';
import { CatalogsModule, catalogsErrors, catalogsMigrations } from '#libs/catalogs';
import { type ErrorRegistry, pagingErrors } from '#libs/kernel';
import {
  OrganizationsModule,
  organizationsErrors,
  organizationsMigrations,
  organizationsPermissions,
  organizationsTopics,
} from '#libs/organizations';
import { type EntityClass, filesErrors, type MigrationClass, platformErrors, platformMigrations } from '#libs/platform';
import { ProfilesModule, profilesErrors, profilesMigrations, profilesPermissions } from '#libs/profiles';

/** What the libs bring, floor by floor: the one list that the api, the worker, the command line and the tests are made of. */
export const migrations: readonly MigrationClass[] = [
  ...platformMigrations,
  ...auditMigrations,
  ...accessMigrations,
  ...catalogsMigrations,
  ...organizationsMigrations,
  ...profilesMigrations,
];

export const errors: ErrorRegistry = {
  ...platformErrors,
  ...filesErrors,
  ...pagingErrors,
  ...accessErrors,
  ...catalogsErrors,
  ...organizationsErrors,
  ...profilesErrors,
};

export const permissions: PermissionTable = { ...accessPermissions, ...organizationsPermissions, ...profilesPermissions };

export const entities: readonly EntityClass[] = [];

export const modules = [AuditModule, CatalogsModule, OrganizationsModule, ProfilesModule];

/** Everything that may stand in the outbox. A topic needs a handler, or the start is refused. */
export const topics: readonly string[] = [...organizationsTopics, 'profiles.people_changed'];
