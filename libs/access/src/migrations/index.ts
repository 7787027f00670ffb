import { UsersAndSessions1764000000201 } from './001-users-and-sessions.js';
import { Setup1764000000202 } from './002-setup.js';
import { KnownDevices1764000000203 } from './003-known-devices.js';
import { Email1764000000205 } from './005-email.js';
import { SessionOrigin1764000000206 } from './006-session-origin.js';
import { SecondFactor1764000000207 } from './007-second-factor.js';
import { ApiTokens1764000000208 } from './008-api-tokens.js';
import { SingleSignOn1764000000209 } from './009-single-sign-on.js';
import { NamesForScope1764000000210 } from './010-names-for-scope.js';
import { LentRoles1764000000211 } from './011-lent-roles.js';
import { RolesByField1764000000213 } from './013-roles-by-field.js';
import { TokensByProvider1764000000214 } from './014-tokens-by-provider.js';
import { NamesToFind1764000000215 } from './015-names-to-find.js';

export const accessMigrations = [
  UsersAndSessions1764000000201,
  Setup1764000000202,
  KnownDevices1764000000203,
  Email1764000000205,
  SessionOrigin1764000000206,
  SecondFactor1764000000207,
  ApiTokens1764000000208,
  SingleSignOn1764000000209,
  NamesForScope1764000000210,
  LentRoles1764000000211,
  RolesByField1764000000213,
  TokensByProvider1764000000214,
  NamesToFind1764000000215,
];
