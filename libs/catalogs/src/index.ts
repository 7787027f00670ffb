export { catalogsErrors } from './catalogs.errors.js';
export { CatalogsModule } from './catalogs.module.js';
export type { FieldProposal } from './fields/field-proposer.js';
export { aliasKey } from './items/alias-index.js';
export type { CatalogItem, CatalogName, EducationLevel } from './items/catalog-item.js';
export { Catalogs } from './items/catalogs.js';
export { loadCatalogs } from './loading/load-catalogs.js';
export { catalogsMigrations } from './migrations/index.js';
export { type Gender, type RetirementMonth, type RetirementRule, retirementMonth } from './retirement/retirement-month.js';

/** What higher floors may join. */
export const tables = ['catalogs_item', 'catalogs_education_level', 'catalogs_retirement_month'];
