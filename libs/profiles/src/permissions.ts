import { definePermissions } from '#libs/access';

export const profilesPermissions = definePermissions({
  'profiles.read': { people: ['administrator', 'personnel_officer', 'leader', 'auditor'] },
  'profiles.edit': ['administrator', 'personnel_officer'],
  /** Ethnic group, religion, memberships, which the law calls sensitive (Decree 356/2025/ND-CP); plans of succession, which are restricted. */
  'profiles.sensitive': { people: ['administrator', 'personnel_officer', 'leader'] },
  /** Telephone numbers and addresses whole; everybody else sees their ends only. */
  'profiles.contacts': ['administrator', 'personnel_officer'],
  /** One masked value at a time, with a reason that stays on record. */
  'profiles.unmask': { people: ['administrator', 'personnel_officer', 'leader'] },
});
