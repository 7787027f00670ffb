import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import type { Clock, Day } from '#libs/kernel';
import { type Bounds, boundsSql, CLOCK, type Tx } from '#libs/platform';
import { CriteriaSql } from '#libs/talent';

/** A quota as one reader sees it: the people behind it are counted within that reader's scope. */
export interface QuotaInSight {
  readonly id: string;
  readonly year: number;
  readonly field: string;
  readonly given: number;
  readonly filled: number;
  readonly requiredDegree: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly people: number;
}

/** Which quotas and which of their people lie within somebody's reach: the one place where both scopes are joined. */
@Injectable()
export class Sight {
  constructor(
    readonly catalogs: Catalogs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  today(): Day {
    return this.clock.today();
  }

  /** The quotas of these ids within reach, or all of a year; those outside are absent. */
  async quotas(
    tx: Tx,
    reader: Asker,
    { ids = null, year = null }: { ids?: readonly string[] | null; year?: number | null },
  ): Promise<QuotaInSight[]> {
    const { parameters, where: people } = this.peopleWithin(reader, [this.clock.today(), ids, year]);
    return tx.query<QuotaInSight>(
      `select q.id, q.year, q.field, q.given, q.required_degree as "requiredDegree", q.unit_id as "unitId", u.name_vi as "unitName",
         (select count(*)::int from establishment_appointment a where a.quota_id = q.id and a.revoked_change is null) as filled,
         (select count(*)::int from recruitment_candidate k join talent_card c on c.person_id = k.person_id
          where k.quota_id = q.id and k.left_at is null and ${people}) as people
       from establishment_quota q join lateral (
         select p.name_vi, p.path from organizations_unit_period p where p.unit_id = q.unit_id
         order by (p.valid @> $1::date) desc, lower(p.valid) desc nulls last limit 1) u on true
       where ($2::uuid[] is null or q.id = any($2::uuid[])) and ($3::integer is null or q.year = $3 and q.withdrawn_at is null)
         and ${boundsSql(this.casesOf(reader), ['u.path'], parameters)}`,
      parameters,
    );
  }

  /** Condition over a card `c` that keeps the people within reach, after the parameters given. */
  peopleWithin(reader: Asker, parameters: readonly unknown[]): { where: string; parameters: unknown[] } {
    const sql = new CriteriaSql({ day: this.clock.today(), unitRanges: new Map(), rankOf: () => null }, parameters);
    const where = sql.scope(reader.boundsFor('talent.search'));
    return { where, parameters: sql.parameters };
  }

  private casesOf(reader: Asker): Bounds {
    return reader.boundsFor('recruitment.cases');
  }
}
