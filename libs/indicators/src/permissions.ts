import { definePermissions } from '#libs/access';

export const indicatorsPermissions = definePermissions({
  'indicators.read': ['administrator', 'personnel_officer', 'leader', 'auditor', 'observer'],
  'indicators.people': ['administrator', 'personnel_officer', 'leader', 'auditor'],
  /** What is counted, for everybody: over the whole body only. */
  'indicators.define': { whole: ['administrator', 'personnel_officer'] },
  /** Targets and milestones of units within reach. */
  'indicators.set_goals': ['administrator', 'personnel_officer'],
  /** Freezing a number as it is reported. */
  'indicators.freeze': ['administrator', 'personnel_officer', 'leader'],
  /** Scenarios: what it would take. */
  'indicators.plan': ['administrator', 'personnel_officer', 'leader'],
});
