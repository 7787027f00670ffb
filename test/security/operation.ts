import type { Target, TargetKind, World } from './world.js';

/** One request of the matrix. */
export interface Shot {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * How one operation of the OpenAPI document takes its target, and what tells that a request came past the authorisation.
 *
 * A request is made so that where it is allowed it is either answered or refused for a reason that is looked at later (a version nobody
 * ever saw: 412; a state in which nothing can be done: 409): it gets past the authorisation and changes nothing a later cell depends on.
 */
export interface Operation {
  readonly of: string;
  /** What is asked in another way by the same operation: a second target, a nested id. */
  readonly as?: string;
  /** The kind of thing whose place decides; none: the role alone does. */
  readonly over?: TargetKind;
  /** The target of this kind at the unit of the narrow scopes must be within reach first; the refusal where it is not. */
  readonly through?: { readonly kind: TargetKind; readonly refusal: string };
  /** The code with which a target out of reach is refused, exactly as one that does not exist. */
  readonly refusal?: string;
  /** What shows that it came past: statuses, or codes of later refusals. */
  readonly past: readonly (number | string)[];
  /** Only what is still in force can be the target. */
  readonly inForce?: true;
  /** The inner id must belong to the outer one, which is at the unit of the narrow scopes: nobody reaches that of another. */
  readonly nested?: true;
  /** The refusal stands inside an answer of another shape. */
  readonly codeOf?: (body: never) => string | undefined;
  readonly send: (target: Target, world: World) => Shot;
}

/** A list, in which the targets within reach stand and no other. */
export interface Listing {
  readonly of: string;
  readonly over: TargetKind;
  readonly inForce?: true;
  readonly send: () => Shot;
  readonly idsOf: (body: never) => readonly string[];
}

export const get = (url: string): Shot => ({ method: 'GET', url });
export const post = (url: string, body: unknown = {}, headers = {}): Shot => ({ method: 'POST', url, body, headers });
export const put = (url: string, body: unknown = {}, headers = {}): Shot => ({ method: 'PUT', url, body, headers });
export const patch = (url: string, body: unknown = {}, headers = {}): Shot => ({ method: 'PATCH', url, body, headers });
export const remove = (url: string, body?: unknown, headers = {}): Shot => ({ method: 'DELETE', url, body, headers });

/** A version that nothing ever has: the last thing that is looked at before something is written. */
export const NEVER = { 'if-match': '"v999999"' };
export const NEVER_VERSION = 999_999;
/** Refused by its shape, after the permission: enough where the role alone decides. */
export const NONSENSE = { nonsense: 1 };

/** The first detail of a refusal says what was wrong. */
export const detailCode = ({ errors }: { errors?: { code: string }[] }): string | undefined => errors?.[0]?.code;
