import { AuditEvents1764000000101 } from './001-events.js';

export const auditMigrations = [AuditEvents1764000000101];
