import { accessErrors, accessMigrations, accessPermissions, type PermissionTable } from '#libs/access';
import { AuditModule, auditMigrations } from '#libs/audit';
import { CatalogsModule, catalogsErrors, catalogsMigrations } from '#libs/catalogs';
import { ExchangeModule, exchangeErrors, exchangeMigrations, exchangePermissions, exchangeTopics } from '#libs/exchange';
import { IndicatorsModule, indicatorsErrors, indicatorsMigrations, indicatorsPermissions } from '#libs/indicators';
import { type ErrorRegistry, pagingErrors } from '#libs/kernel';
import {
  OrganizationsModule,
  organizationsErrors,
  organizationsMigrations,
  organizationsPermissions,
  organizationsTopics,
} from '#libs/organizations';
import { type EntityClass, filesErrors, type MigrationClass, platformErrors, platformMigrations, workbookErrors } from '#libs/platform';
import { ProfilesModule, profilesErrors, profilesMigrations, profilesPermissions, profilesTopics } from '#libs/profiles';
import { TalentModule, talentErrors, talentMigrations, talentPermissions } from '#libs/talent';

/** What the libs bring, floor by floor: the one list that the api, the worker, the command line and the tests are made of. */
export const migrations: readonly MigrationClass[] = [
  ...platformMigrations,
  ...auditMigrations,
  ...accessMigrations,
  ...catalogsMigrations,
  ...organizationsMigrations,
  ...profilesMigrations,
  ...talentMigrations,
  ...indicatorsMigrations,
  ...exchangeMigrations,
];

export const errors: ErrorRegistry = {
  ...platformErrors,
  ...filesErrors,
  ...pagingErrors,
  ...accessErrors,
  ...catalogsErrors,
  ...organizationsErrors,
  ...profilesErrors,
  ...talentErrors,
  ...indicatorsErrors,
  ...workbookErrors,
  ...exchangeErrors,
};

export const permissions: PermissionTable = {
  ...accessPermissions,
  ...organizationsPermissions,
  ...profilesPermissions,
  ...talentPermissions,
  ...indicatorsPermissions,
  ...exchangePermissions,
};

/** What happens and is acted on after the commit. */
export const topics: readonly string[] = [...organizationsTopics, ...profilesTopics, ...exchangeTopics];

export const entities: readonly EntityClass[] = [];

export const modules = [AuditModule, CatalogsModule, OrganizationsModule, ProfilesModule, TalentModule, IndicatorsModule, ExchangeModule];
