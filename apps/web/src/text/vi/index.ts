import { administration } from './administration';
import { imports } from './imports';
import { pool } from './pool';
import { session } from './session';
import { setup } from './setup';
import { shell } from './shell';
import { targets } from './targets';

/** The interface in Vietnamese: one file a feature, the same files in `en`. */
export const vi = { administration, imports, pool, session, setup, shell, targets };
