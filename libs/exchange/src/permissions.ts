import { definePermissions } from '#libs/access';

export const exchangePermissions = definePermissions({
  'exchange.import': ['administrator', 'personnel_officer'],
  'exchange.export': { people: ['administrator', 'personnel_officer', 'leader', 'recruiter'] },
  /** Letting a long list of somebody else leave: for who holds it over the whole body. */
  'exchange.approve': ['administrator', 'personnel_officer', 'leader'],
  /** From how many people on a list needs that. */
  'exchange.rules': { whole: ['administrator'] },
});
