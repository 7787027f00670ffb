/** Who acts: a user, or the product itself on its schedule. */
export interface Actor {
  readonly kind: 'user' | 'system';
  readonly userId: string | null;
  readonly language: Language;
}

export type Language = 'vi' | 'en';

export const systemActor: Actor = { kind: 'system', userId: null, language: 'vi' };
