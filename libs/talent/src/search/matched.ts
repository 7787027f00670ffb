import type { Catalogs } from '#libs/catalogs';
import type { Day, Language } from '#libs/kernel';
import { type Criteria, keysAsked } from '../criteria/criteria.body.js';
import type { Saying } from '../criteria/keys/criteria-key.js';
import { entryOf } from '../criteria/keys/criteria-keys.js';
import type { CardRow } from './card-row.js';
import type { MatchedReason } from './search.view.js';

type Reasons = (card: CardRow) => MatchedReason[];

/** Beside each hit the facts that met each requirement, in words, and whether somebody has verified them. No score. */
export function matcher(asked: readonly Criteria[], language: Language, catalogs: Catalogs, day: Day): Reasons {
  const say: Saying = { language, catalogs, unitName: (unit) => unit };
  const requirements = asked.flatMap((criteria) =>
    keysAsked(criteria).map((key) => ({ key, met: (card: CardRow) => entryOf(key).met?.(criteria[key], card, say, day) ?? [] })),
  );
  return (card) => {
    const reasons = new Map<string, MatchedReason>();
    for (const { key: asks, met } of requirements)
      for (const { key = asks, text, fact } of met(card)) {
        const [factKind, factId] = [fact?.[0] ?? null, fact?.[1] ?? null];
        const verified = factId ? (card.verified_ids ?? '').includes(factId) : null;
        reasons.set(`${key} ${factId ?? text}`, { key, text, factKind, factId, verified });
      }
    return [...reasons.values()];
  };
}
