import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { listedByConsentSql, listedSql } from './listed.js';

/** What a file of people is for: one's own work, another body, or everybody to read. */
export const FILE_USES = ['own', 'shared', 'published'] as const;
export type FileUse = (typeof FILE_USES)[number];

/** Somebody who is in such a file by consent alone, or is not. */
export interface ByConsent {
  readonly id: string;
  readonly may: boolean;
}

/**
 * What consents say of files that leave the registry. The law names those on the payroll in a file for work, also for that of another
 * body; whoever is beyond it agreed to being shared before another body reads of him, and said no to it for no file at all. Nobody is
 * made public who did not agree to that.
 */
@Injectable()
export class Leaving {
  /** Of some people those whom consent alone lets into a file of this use, and whether it does. */
  byConsent(tx: Tx, people: readonly string[], use: FileUse, today: Day): Promise<ByConsent[]> {
    return tx.query(`select p.id, ${MAY[use]} as may from profiles_person p where p.id = any($2::uuid[]) and ${ASKED[use]}`, [
      today,
      people,
    ]);
  }

  /** How many of the people that a query gives, whose parameters begin with `$2`, may not be in a file of this use any more. */
  async takenBack(tx: Tx, select: string, parameters: readonly unknown[], use: FileUse, today: Day): Promise<number> {
    const [row] = await tx.query<{ people: number }>(
      `select count(*)::int as people from profiles_person p
       where p.id in (${select}) and (not ${listedSql('$1')} or (${ASKED[use]} and not ${MAY[use]}))`,
      [today, ...parameters],
    );
    return row!.people;
  }
}

/** Whether a person `p` answered so on the day `$1`. */
const answered = (purpose: Exclude<FileUse, 'own'>, answer: string): string => `exists (
  select from profiles_consent s where s.person_id = p.id and s.purpose = '${purpose}' and s.answer ${answer}
    and s.retracted_at is null and s.valid @> $1::date)`;

/** Of whom it depends on consent. */
const ASKED: Readonly<Record<FileUse, string>> = {
  own: listedByConsentSql('$1'),
  shared: listedByConsentSql('$1'),
  published: 'true',
};
/** Who was not asked about being shared has said neither: within the body that is enough, for another it is not. */
const MAY: Readonly<Record<FileUse, string>> = {
  own: `(not ${answered('shared', "<> 'given'")})`,
  shared: answered('shared', "= 'given'"),
  published: answered('published', "= 'given'"),
};
