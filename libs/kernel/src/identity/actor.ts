import type { RequestKey } from './request-key.js';

/** Who acts: a user, or the product itself on its schedule. */
export interface Actor {
  readonly kind: 'user' | 'system';
  readonly userId: string | null;
  readonly language: Language;
  /** Of a request that must have its effect once, however often it is sent. */
  readonly requestKey?: RequestKey | null;
  /** What the user is at this moment, for whoever reads the trail later. */
  readonly roles?: readonly string[];
  /** Who really asks, where somebody looks as another user would: what is looked at is theirs to answer for, and they can do nothing. */
  readonly behind?: Pick<Actor, 'userId' | 'roles'> | null;
  /** As the log line of the request has it. */
  readonly requestId?: string | null;
}

export type Language = 'vi' | 'en';

export const systemActor: Actor = { kind: 'system', userId: null, language: 'vi' };
