/** A quota is short and people fit it. */
export const SHORT_QUOTA = 'recruitment.short_quota';
