export { establishmentErrors } from './errors.js';
export { EstablishmentModule } from './establishment.module.js';
export { establishmentMigrations } from './migrations/index.js';
export { establishmentPermissions } from './permissions.js';
export { QuotaQuery } from './quotas/quota.query.js';
export { QuotaService } from './quotas/quota.service.js';
export type { QuotaRow } from './quotas/quota.view.js';

/** What higher floors may join. */
export const tables = ['establishment_quota', 'establishment_appointment'];
/** What happens here that others may act on after the commit: `{quotaIds}`. */
export const establishmentTopics = ['establishment.quotas_changed'] as const;
