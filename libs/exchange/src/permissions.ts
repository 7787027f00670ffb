import { definePermissions } from '#libs/access';

export const exchangePermissions = definePermissions({
  'exchange.import': ['administrator', 'personnel_officer'],
  'exchange.export': ['administrator', 'personnel_officer', 'leader', 'recruiter'],
});
