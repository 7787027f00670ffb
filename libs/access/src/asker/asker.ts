import type { Actor, Language, RequestKey } from '#libs/kernel';
import { type Bounds, boundsCover, isTopmost, isWithinReach, type PathRange, placesOf, type Reach } from '#libs/platform';
import type { Permissions } from '../permissions/permissions.js';
import type { Role } from '../permissions/roles.js';

/** A role within one subtree, no range is the whole tree; for everybody there, or for those of some fields of talent. */
export interface Grant {
  readonly role: Role;
  readonly unitId: string | null;
  readonly range: PathRange | null;
  readonly fields?: readonly string[] | null;
}

export interface AskerIdentity {
  readonly userId: string;
  readonly sessionId: string; // or the id of a token
  readonly username: string;
  readonly displayName: string;
  readonly language: Language;
  readonly mustChangePassword: boolean;
  readonly provenAt: Date; // when the user last gave the password or a code
  readonly secondFactor: boolean; // signs in with a code too
  readonly factorWanted: boolean; // a role may not work without one
  readonly byProvider: boolean; // signed in through the identity provider
  readonly limitedTo: readonly string[] | null; // the permissions of a token; null: a person at a session
  readonly grants: readonly Grant[];
  readonly behind?: Behind | null; // who looks as this user would
}

/** Who looks as another user would, and until when. */
export interface Behind {
  readonly userId: string;
  readonly displayName: string;
  readonly grants: readonly Grant[];
  readonly until: Date;
}

export const mustEnrol = ({ factorWanted, secondFactor }: AskerIdentity): boolean => factorWanted && !secondFactor;

/** Who asks, what that user may do, and where. */
export class Asker implements Actor {
  readonly kind = 'user';
  /** The bounds of the permission the called route requires; nothing for routes that require none. */
  bounds: Bounds = [];
  requestKey: RequestKey | null = null;
  requestId: string | null = null;

  constructor(
    readonly identity: AskerIdentity,
    private readonly permissions: Permissions,
  ) {}

  get userId(): string {
    return this.identity.userId;
  }
  get language(): Language {
    return this.identity.language;
  }
  get roles(): Role[] {
    return [...new Set(this.identity.grants.map(({ role }) => role))];
  }

  get behind(): { userId: string; roles: Role[] } | null {
    const { behind } = this.identity;
    return behind ? { userId: behind.userId, roles: [...new Set(behind.grants.map(({ role }) => role))] } : null;
  }

  /** The same user in an act whose answer holds a secret: it is shown once, and no result to remember. */
  get unremembered(): Actor {
    const { kind, userId, language, roles, behind, requestId } = this;
    return { kind, userId, language, roles, behind, requestId };
  }

  can(permission: string): boolean {
    return this.grantsFor(permission).length > 0;
  }

  /** Where a permission holds: everything, or the subtrees of the grants that give it. Below the topmost unit is everything. */
  boundsFor(permission: string): Bounds {
    return this.boundsOf(permission, this.grantsFor(permission));
  }

  /** The same for the user in person, whatever a token is limited to. */
  boundsInPerson(permission: string): Bounds {
    return this.boundsOf(permission, this.permissions.giving(permission, this.identity.grants));
  }

  private boundsOf(permission: string, grants: readonly Grant[]): Bounds {
    if (grants.some(({ range, fields }) => !fields && (range === null || isTopmost(range)))) return 'whole';
    const reaches = outermost(grants.flatMap(({ range, fields }) => (range ? [fields ? { ...range, fields } : range] : [])));
    return this.permissions.isOfPlaces(permission) ? placesOf(reaches) : reaches;
  }

  /** Whether a permission is missing only because every role that would give it is limited to fields. */
  isKeptByFields(permission: string): boolean {
    return this.permissions.isKeptByFields(permission, this.identity.grants);
  }

  /** Whether a permission holds everywhere the called route reaches. */
  hasThroughout(permission: string): boolean {
    return this.can(permission) && boundsCover(this.boundsFor(permission), this.bounds);
  }

  private grantsFor(permission: string): Grant[] {
    if (this.identity.limitedTo?.includes(permission) === false) return [];
    const { behind, grants } = this.identity;
    if (behind && !maySee(this.permissions, behind, permission)) return [];
    return this.permissions.giving(permission, grants);
  }
}

/** Nobody sees more through another's eyes, but for whoever keeps the accounts and could have any role. */
export const maySee = (permissions: Permissions, { grants }: Behind, permission: string): boolean =>
  ['access.manage', permission].some((one) => permissions.giving(one, grants).some(({ range }) => range === null));

/** What lies within another of the list adds nothing; of two that reach the same the first stays. */
const outermost = (reaches: readonly Reach[]): Reach[] =>
  reaches.filter(
    (reach, index) =>
      !reaches.some((other, at) => at !== index && isWithinReach(reach, other) && (at < index || !isWithinReach(other, reach))),
  );
