import { Roles1764000000001 } from './001-roles.js';
import { ChangesAndOutbox1764000000002 } from './002-changes-and-outbox.js';

export const platformMigrations = [Roles1764000000001, ChangesAndOutbox1764000000002];
