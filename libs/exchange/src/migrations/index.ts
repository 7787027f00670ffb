import { Imports1764000000801 } from './001-imports.js';

export const exchangeMigrations = [Imports1764000000801];
