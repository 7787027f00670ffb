import { accessErrors, accessMigrations, accessPermissions, type FieldDeclarations, type PermissionTable } from '#libs/access';
import { auditMigrations } from '#libs/audit';
import { CatalogsModule, catalogsErrors, catalogsMigrations } from '#libs/catalogs';
import {
  EstablishmentModule,
  establishmentErrors,
  establishmentMigrations,
  establishmentPermissions,
  establishmentTopics,
} from '#libs/establishment';
import { columnKeys, ExchangeModule, exchangeErrors, exchangeMigrations, exchangePermissions, exchangeTopics } from '#libs/exchange';
import { indicatorsErrors, indicatorsMigrations, indicatorsPermissions, indicatorsTopics } from '#libs/indicators';
import { type ErrorRegistry, pagingErrors } from '#libs/kernel';
import { notificationsErrors, notificationsMigrations, notificationsPermissions, notificationsTopics } from '#libs/notifications';
import {
  OrganizationsModule,
  organizationsErrors,
  organizationsMigrations,
  organizationsPermissions,
  organizationsTopics,
} from '#libs/organizations';
import {
  type Definition,
  type EntityClass,
  filesErrors,
  type MigrationClass,
  platformErrors,
  platformMigrations,
  workbookErrors,
} from '#libs/platform';
import { PrivacyModule, privacyErrors, privacyMigrations, privacyPermissions } from '#libs/privacy';
import { ProfilesModule, personViews, profilesErrors, profilesMigrations, profilesPermissions, profilesTopics } from '#libs/profiles';
import { RecruitmentModule, recruitmentErrors, recruitmentMigrations, recruitmentPermissions } from '#libs/recruitment';
import {
  cardDefinition,
  cardFields,
  criteriaKeys,
  facetKeys,
  sortKeys,
  TalentModule,
  talentErrors,
  talentMigrations,
  talentPermissions,
} from '#libs/talent';

/** What the libs bring, floor by floor: the one list that the api, the worker, the command line and the tests are made of. */
export const migrations: readonly MigrationClass[] = [
  ...platformMigrations,
  ...auditMigrations,
  ...accessMigrations,
  ...catalogsMigrations,
  ...organizationsMigrations,
  ...notificationsMigrations,
  ...profilesMigrations,
  ...talentMigrations,
  ...establishmentMigrations,
  ...indicatorsMigrations,
  ...recruitmentMigrations,
  ...exchangeMigrations,
  ...privacyMigrations,
];

/** What stands in the database as it is said in one place, set again after the migrations when it says something else. */
export const definitions: readonly Definition[] = [cardDefinition];

export const errors: ErrorRegistry = {
  ...platformErrors,
  ...filesErrors,
  ...pagingErrors,
  ...accessErrors,
  ...catalogsErrors,
  ...organizationsErrors,
  ...notificationsErrors,
  ...profilesErrors,
  ...talentErrors,
  ...establishmentErrors,
  ...indicatorsErrors,
  ...recruitmentErrors,
  ...workbookErrors,
  ...exchangeErrors,
  ...privacyErrors,
};

export const permissions: PermissionTable = {
  ...accessPermissions,
  ...organizationsPermissions,
  ...notificationsPermissions,
  ...profilesPermissions,
  ...talentPermissions,
  ...establishmentPermissions,
  ...indicatorsPermissions,
  ...recruitmentPermissions,
  ...exchangePermissions,
  ...privacyPermissions,
};

/** What is said of every field that tells of people, and of every key that asks by one. */
export const fields: FieldDeclarations = {
  views: [...personViews, cardFields],
  keys: [criteriaKeys, facetKeys, sortKeys, columnKeys],
};

/** What happens and is acted on after the commit. */
export const topics: readonly string[] = [
  ...organizationsTopics,
  ...notificationsTopics,
  ...profilesTopics,
  ...establishmentTopics,
  ...indicatorsTopics,
  ...exchangeTopics,
];

export const entities: readonly EntityClass[] = [];

export const modules = [
  CatalogsModule,
  OrganizationsModule,
  ProfilesModule,
  TalentModule,
  EstablishmentModule,
  RecruitmentModule,
  ExchangeModule,
  PrivacyModule,
];
