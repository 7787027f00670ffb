export { AuditModule, type AuditOptions, anchorFile } from './audit.module.js';
export { auditMigrations } from './migrations/index.js';
export { dropMonth, Months } from './months/months.js';
export { Anchor } from './seals/anchor.js';
export { SealKey } from './seals/seal-key.js';
export { Sealer } from './seals/sealer.js';
export { followServerCount } from './seals/server-count.js';
export { type AuditEntry, AuditTrail } from './trail/audit-trail.js';
export { type Look, Looks } from './trail/looks.js';
/** What higher floors may read: who looks into the trail. */
export const tables = ['audit_event', 'audit_seal'];
export type { Finding, FindingKind } from './verify/findings.js';
export { type TrailReport, verifyTrail } from './verify/verify-trail.js';
