/** What a user may be, within the subtrees granted. */
export const ROLES = ['administrator', 'personnel_officer', 'leader', 'recruiter', 'auditor', 'observer', 'person'] as const;
export type Role = (typeof ROLES)[number];
