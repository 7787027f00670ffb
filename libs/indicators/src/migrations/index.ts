import { Definitions1764000000701 } from './001-definitions.js';

export const indicatorsMigrations = [Definitions1764000000701];
