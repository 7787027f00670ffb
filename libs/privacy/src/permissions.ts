import { definePermissions } from '#libs/access';

export const privacyPermissions = definePermissions({
  /** Who looked at what and changed what, within the role's reach. */
  'privacy.trail': ['administrator', 'auditor'],
});
