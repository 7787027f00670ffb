import { definePermissions } from '#libs/access';

export const establishmentPermissions = definePermissions({
  'establishment.read': ['administrator', 'personnel_officer', 'leader', 'recruiter', 'auditor'],
  'establishment.edit': ['administrator', 'personnel_officer'],
  'establishment.appoint': ['administrator', 'personnel_officer', 'recruiter'],
});
