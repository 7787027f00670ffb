import { Card1764000000601 } from './001-card.js';

export const talentMigrations = [Card1764000000601];
