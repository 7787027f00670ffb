import { definePermissions } from '#libs/access';

export const talentPermissions = definePermissions({
  'talent.search': ['administrator', 'personnel_officer', 'leader', 'recruiter', 'auditor'],
});
