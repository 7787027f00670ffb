import { CatalogItems1764000000301 } from './001-items.js';

export const catalogsMigrations = [CatalogItems1764000000301];
