/** What a user may be, within the subtrees granted. */
export const ROLES = ['administrator', 'personnel_officer', 'leader', 'recruiter', 'auditor', 'observer', 'person'] as const;
export type Role = (typeof ROLES)[number];

/** Whoever keeps accounts, reads the trail of everybody or takes lists away: for these a second factor is offered from the first day. */
export const ROLES_WORTH_A_SECOND_FACTOR: readonly Role[] = ['administrator', 'personnel_officer', 'leader', 'recruiter', 'auditor'];

/** Who looks for people and may be given those of some fields of talent only. */
export const ROLES_BY_FIELD: readonly Role[] = ['leader', 'recruiter'];
