import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { CursorSeal } from '#libs/kernel';
import { Database } from '#libs/platform';
import { type CardEvidence, type CardRow, shownColumns, TalentItems } from '#libs/talent';
import type { CandidatePage } from './case.view.js';
import { CasesQuery } from './cases.query.js';
import { metRequirements } from './met.js';
import { Sight } from './sight.js';

/** The people behind a case, in the order of given names, each with what of the person met the requirements. */
@Injectable()
export class CandidatesQuery {
  constructor(
    private readonly database: Database,
    private readonly cases: CasesQuery,
    private readonly sight: Sight,
    private readonly items: TalentItems,
    private readonly cursors: CursorSeal,
  ) {}

  page(asker: Asker, caseId: string, limit: number, after: string | null): Promise<CandidatePage> {
    return this.database.readWhole(async (tx) => {
      const { quota } = await this.cases.require(tx, asker, caseId);
      const day = this.sight.today();
      const identity = ['candidates', caseId];
      const mark = after ? this.cursors.decode(identity, after) : null;
      const { where, parameters } = this.sight.peopleWithin(asker, [quota.id, day, mark?.[0] ?? null, mark?.[1] ?? null, limit + 1]);
      const rows = await tx.query<CardRow & CardEvidence & { sort_key: string; came_at: Date; in_unit: boolean }>(
        `select ${shownColumns('$2', { evidence: true })}, c.sort_key, k.came_at,
           exists (select from establishment_quota q join organizations_unit_period u on u.unit_id = q.unit_id and u.valid @> $2::date
             where q.id = $1 and c.home_path >= u.path and c.home_path < left(u.path, -1) || '/') as in_unit
         from recruitment_candidate k join talent_card c on c.person_id = k.person_id
         where k.quota_id = $1 and k.left_at is null and ${where} and ($3::text is null or (c.sort_key, c.person_id) > ($3::text collate "C", $4::uuid))
         order by c.sort_key, c.person_id limit $5`,
        parameters,
      );
      const itemOf = this.items.maker(asker, day);
      const last = rows.slice(0, limit).at(-1);
      return {
        items: rows.slice(0, limit).map((row) => ({
          profile: itemOf(row),
          cameAt: row.came_at.toISOString(),
          met: metRequirements(row, quota, row.in_unit, asker.language, this.sight.catalogs),
        })),
        next: rows.length > limit ? this.cursors.encode(identity, [last!.sort_key, last!.person_id]) : null,
        total: quota.people,
      };
    });
  }
}
