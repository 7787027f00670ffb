import { definePermissions } from '#libs/access';

export const privacyPermissions = definePermissions({
  /** Who looked at what and changed what, within the role's reach. */
  'privacy.trail': ['administrator', 'auditor'],
  /** Which record is the own one of an account. */
  'privacy.own_records': { whole: ['administrator'] },
  /** Who looked at one's own record. */
  'privacy.own_looks': ['person'],
});
