import type { Actor, Language } from './actor.js';

/** Whose act work of the queue is, as that officer was when asking for it: the trail of the act names roles and request. */
export interface AskedBy {
  readonly userId: string;
  readonly roles?: readonly string[]; // what follows is absent from work that was asked for by an earlier version
  readonly language?: Language;
  readonly requestId?: string;
}

export const askedBy = ({ userId, roles = [], language, requestId }: Actor & { readonly userId: string }) => ({
  ...{ userId, roles, language },
  ...(requestId ? { requestId } : {}),
});

export const actorOf = ({ userId, roles = [], language = 'vi', requestId = '' }: AskedBy): Actor => ({
  ...{ kind: 'user', userId, roles, language },
  requestId: requestId || null,
});
