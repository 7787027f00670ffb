export { AuditModule } from './audit.module.js';
export { auditMigrations } from './migrations/index.js';
export { type AuditEntry, AuditTrail } from './trail/audit-trail.js';
