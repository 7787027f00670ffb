import { Definitions1764000000701 } from './001-definitions.js';
import { Versions1764000000702 } from './002-versions.js';

export const indicatorsMigrations = [Definitions1764000000701, Versions1764000000702];
