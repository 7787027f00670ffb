import { Imports1764000000801 } from './001-imports.js';
import { Exports1764000000802 } from './002-exports.js';

export const exchangeMigrations = [Imports1764000000801, Exports1764000000802];
