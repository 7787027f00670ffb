import { Quotas1764000000651 } from './001-quotas.js';

export const establishmentMigrations = [Quotas1764000000651];
