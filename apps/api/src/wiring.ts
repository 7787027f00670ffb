import { accessErrors, accessMigrations, accessPermissions, type PermissionTable } from '#libs/access';
import { AuditModule, auditMigrations } from '#libs/audit';
import { type ErrorRegistry, pagingErrors } from '#libs/kernel';
import { type EntityClass, type MigrationClass, platformErrors, platformMigrations } from '#libs/platform';

/** What the libs bring, floor by floor: the one list that the api, the worker, the command line and the tests are made of. */
export const migrations: readonly MigrationClass[] = [...platformMigrations, ...auditMigrations, ...accessMigrations];

export const errors: ErrorRegistry = { ...platformErrors, ...pagingErrors, ...accessErrors };

export const permissions: PermissionTable = { ...accessPermissions };

export const entities: readonly EntityClass[] = [];

export const modules = [AuditModule];
