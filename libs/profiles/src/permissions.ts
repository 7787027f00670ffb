import { definePermissions } from '#libs/access';

export const profilesPermissions = definePermissions({
  'profiles.read': ['administrator', 'personnel_officer', 'leader', 'auditor'],
  'profiles.edit': ['administrator', 'personnel_officer'],
});
