import { shell } from './shell';

/** The interface in Vietnamese: one file a feature, the same files in `en`. */
export const vi = { shell };
