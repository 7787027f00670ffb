import { Inject, Injectable } from '@nestjs/common';
import { UserGrants } from '#libs/access';
import { type Clock, DomainError } from '#libs/kernel';
import { type Bounds, CLOCK, type Tx } from '#libs/platform';
import { CriteriaCompiler } from '../criteria/criteria-compiler.js';

/** Whether a user could see whom a list names. */
@Injectable()
export class ReaderScope {
  constructor(
    private readonly grants: UserGrants,
    private readonly compiler: CriteriaCompiler,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refuses whoever would see nobody, and, unless it is done knowingly, whoever would not see everybody. */
  async require(tx: Tx, id: string, userId: string, knowingly: boolean): Promise<void> {
    const reader = await this.grants.asker(tx, userId, 'talent.search');
    if (!reader?.can('talent.search')) throw new DomainError('shortlist.reader_without_right');
    const { all, seen } = await this.inSight(tx, id, reader.bounds);
    if (all > 0 && seen === 0) throw new DomainError('shortlist.reader_sees_nobody', { people: all });
    if (seen < all && !knowingly) throw new DomainError('shortlist.reader_sees_part', { people: all - seen, of: all });
  }

  private async inSight(tx: Tx, id: string, bounds: Bounds): Promise<{ all: number; seen: number }> {
    const sql = await this.compiler.prepare(tx, {}, bounds, this.clock.today(), [id]);
    const [row] = await tx.query<{ all: number; seen: number }>(
      `select count(*)::int as all, (count(*) filter (where ${sql.scope(bounds)}))::int as seen
       from talent_shortlist_entry e join talent_card c on c.person_id = e.person_id where e.shortlist_id = $1`,
      sql.parameters,
    );
    return row!;
  }
}
