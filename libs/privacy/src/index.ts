export { privacyErrors } from './errors.js';
export { privacyMigrations } from './migrations/index.js';
export { OwnRecords } from './own/own-records.service.js';
export { privacyPermissions } from './permissions.js';
export { PrivacyModule } from './privacy.module.js';
