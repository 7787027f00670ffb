import type { Catalogs } from '#libs/catalogs';
import type { Day, Language } from '#libs/kernel';
import { type Criteria, keysAsked } from '../criteria/criteria.body.js';
import type { Saying } from '../criteria/keys/criteria-key.js';
import { entryOf } from '../criteria/keys/criteria-keys.js';
import type { CardRow } from './card-row.js';
import type { MatchedReason } from './search.view.js';

/** Beside each hit the facts that met each requirement, in words, and whether somebody has verified them. No score. */
export function matchedReasons(card: CardRow, criteria: Criteria, language: Language, catalogs: Catalogs, day: Day): MatchedReason[] {
  const say: Saying = { language, catalogs, unitName: (unit) => unit };
  const verified = new Set(card.verified_ids);
  const reasons = new Map<string, MatchedReason>();
  for (const asked of keysAsked(criteria))
    for (const { key = asked, text, fact } of entryOf(asked).met?.(criteria[asked], card, say, day) ?? []) {
      const [factKind, factId] = [fact?.[0] ?? null, fact?.[1] ?? null];
      reasons.set(`${key} ${factId ?? text}`, { key, text, factKind, factId, verified: factId ? verified.has(factId) : null });
    }
  return [...reasons.values()];
}
