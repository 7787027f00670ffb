export { privacyPermissions } from './permissions.js';
export { PrivacyModule } from './privacy.module.js';
