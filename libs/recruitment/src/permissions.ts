import { definePermissions } from '#libs/access';

export const recruitmentPermissions = definePermissions({
  'recruitment.cases': ['administrator', 'personnel_officer', 'leader', 'recruiter', 'auditor'],
  'recruitment.follow': ['personnel_officer', 'leader', 'recruiter'],
});
