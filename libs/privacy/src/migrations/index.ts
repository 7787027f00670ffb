import { OwnRecords1764000001301 } from './001-own-records.js';

export const privacyMigrations = [OwnRecords1764000001301];
