import { definePermissions } from '#libs/access';

export const organizationsPermissions = definePermissions({
  'organizations.read': { places: ['administrator', 'personnel_officer', 'leader', 'recruiter', 'auditor', 'observer'] },
  'organizations.manage': ['administrator'],
});
