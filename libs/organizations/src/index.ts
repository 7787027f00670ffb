export type { NewUnit } from './changes/new-unit.js';
export { type Successor, UnitChanges, type UnitValues } from './changes/unit-changes.js';
export { UnitCreation } from './changes/unit-creation.js';
export { UnitMoves } from './changes/unit-moves.js';
export { UnitWithdrawal } from './changes/unit-withdrawal.js';
export { OrganizationDirectory } from './directory/organization-directory.js';
export { organizationsMigrations } from './migrations/index.js';
export { organizationsErrors } from './organizations.errors.js';
export { OrganizationsModule } from './organizations.module.js';
export { organizationsPermissions } from './organizations.permissions.js';
export { type HistoryLine, readUnitFiles, type UnitFiles, type UnitLine } from './seeding/unit-files.js';
export { UnitSeeding } from './seeding/unit-seeding.js';
export { type MeasuredUnits, measuredUnitsApart, measuredUnitsOn } from './units/measured-units.js';
export { type Extent, UNIT_KINDS, type Unit, type UnitInTree, type UnitKind, type UnitLink, unitNameKey } from './units/unit.js';
export { Units } from './units/unit.queries.js';

/** What higher floors may join. */
export const tables = ['organizations_unit', 'organizations_unit_period', 'organizations_unit_link'];
/** What happens here that others may act on after the commit: `{changeId, unitIds}`. */
export const organizationsTopics = ['organizations.tree_changed'] as const;
