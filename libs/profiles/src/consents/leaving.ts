import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { listedByConsentSql, listedSql } from './listed.js';

/** Who is named by consent alone, and whether that consent goes beyond this registry. */
export interface NamedByConsent {
  readonly id: string;
  readonly refusesSharing: boolean;
}

/** What consents say of files that leave the registry: of those beyond the payroll, whom no law names. */
@Injectable()
export class Leaving {
  /** Of some people those who are named by consent. */
  byConsent(tx: Tx, people: readonly string[], today: Day): Promise<NamedByConsent[]> {
    return tx.query(
      `select p.id, ${REFUSES_SHARING} as "refusesSharing" from profiles_person p where p.id = any($2::uuid[]) and ${listedByConsentSql('$1')}`,
      [today, people],
    );
  }

  /** How many of the people that a query gives, whose parameters begin with `$2`, may not be named or shared any more. */
  async takenBack(tx: Tx, select: string, parameters: readonly unknown[], today: Day): Promise<number> {
    const [row] = await tx.query<{ people: number }>(
      `select count(*)::int as people from profiles_person p
       where p.id in (${select}) and (not ${listedSql('$1')} or (${listedByConsentSql('$1')} and ${REFUSES_SHARING}))`,
      [today, ...parameters],
    );
    return row!.people;
  }
}

/** Whether a person `p` said no to being shared, on the day `$1`. Who was not asked has said neither. */
const REFUSES_SHARING = `exists (
  select from profiles_consent s where s.person_id = p.id and s.purpose = 'shared' and s.answer <> 'given'
    and s.retracted_at is null and s.valid @> $1::date)`;
