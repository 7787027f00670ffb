import { Units1764000000401 } from './001-units.js';

export const organizationsMigrations = [Units1764000000401];
