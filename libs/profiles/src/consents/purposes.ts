/** What somebody may be asked to agree to. Being listed comes first: who does not agree to that is in no answer at all. */
export const CONSENT_PURPOSES = ['listed', 'contacted', 'shared', 'published'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
