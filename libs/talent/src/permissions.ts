import { definePermissions } from '#libs/access';

export const talentPermissions = definePermissions({
  'talent.search': { people: ['administrator', 'personnel_officer', 'leader', 'recruiter', 'auditor'] },
  /** The sensitive columns of personnel files; recruiters and auditors work without them (Decree 356/2025/ND-CP). */
  'talent.sensitive': { people: ['administrator', 'personnel_officer', 'leader'] },
});
