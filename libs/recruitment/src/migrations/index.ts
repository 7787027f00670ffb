import { Rules1764000000801 } from './001-rules.js';

export const recruitmentMigrations = [Rules1764000000801];
