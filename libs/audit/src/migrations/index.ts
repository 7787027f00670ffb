import { AuditEvents1764000000101 } from './001-events.js';
import { AuditMonthsAndSeals1764000000102 } from './002-months-and-seals.js';

export const auditMigrations = [AuditEvents1764000000101, AuditMonthsAndSeals1764000000102];
