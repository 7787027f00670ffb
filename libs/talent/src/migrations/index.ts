import { Card1764000000601 } from './001-card.js';
import { CardReached1764000000602 } from './002-card-reached.js';

export const talentMigrations = [Card1764000000601, CardReached1764000000602];
