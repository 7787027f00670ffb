import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import { CursorSeal, DomainError } from '#libs/kernel';
import { CASE_COLUMNS, Cases, type StoredCase } from '#libs/notifications';
import { Database, type Tx } from '#libs/platform';
import { SHORT_QUOTA } from '../rules/kinds.js';
import type { CaseDetail, CaseEventView, CasePage, CaseView, QuotaSightView } from './case.view.js';
import { type QuotaInSight, Sight } from './sight.js';
import { wordsOfCase } from './words.js';

/** Cases as pages show them, within the asker's scope. */
@Injectable()
export class CasesQuery {
  constructor(
    private readonly database: Database,
    private readonly cases: Cases,
    private readonly sight: Sight,
    private readonly catalogs: Catalogs,
    private readonly cursors: CursorSeal,
  ) {}

  page(asker: Asker, state: string | null, limit: number, after: string | null): Promise<CasePage> {
    return this.database.readWhole(async (tx) => {
      const identity = ['cases', state];
      const mark = after ? this.cursors.decode(identity, after) : null;
      const rows = await tx.query<StoredCase>(
        `select ${CASE_COLUMNS} from notifications_case c where c.kind = $1 and ($2::text is null or c.state = $2)
           and ($3::uuid is null or c.id < $3::uuid) order by c.id desc limit $4`,
        [SHORT_QUOTA, state, mark?.[0] ?? null, limit + 1],
      );
      const shown = rows.slice(0, limit);
      const quotas = await this.quotasOf(tx, asker, shown);
      return {
        items: shown.flatMap((stored) => (quotas.has(stored.subject) ? [this.viewOf(stored, quotas.get(stored.subject)!, asker)] : [])),
        next: rows.length > limit ? this.cursors.encode(identity, [shown.at(-1)!.id]) : null,
      };
    });
  }

  detail(asker: Asker, id: string): Promise<CaseDetail> {
    return this.database.readWhole(async (tx) => {
      const { stored, quota } = await this.require(tx, asker, id);
      const events = await tx.query<{ kind: string; at: Date; facts: { given: number; filled: number } }>(
        `select e.kind, e.at, e.facts from notifications_case_event e where e.case_id = $1 order by e.version desc limit 100`,
        [id],
      );
      return {
        ...this.viewOf(stored, quota, asker),
        events: events.map(
          ({ kind, at, facts }): CaseEventView => ({ kind, at: at.toISOString(), given: facts.given, filled: facts.filled }),
        ),
      };
    });
  }

  /** How many fit each quota of a year. */
  quotasInSight(asker: Asker, year: number): Promise<QuotaSightView[]> {
    return this.database.readWhole(async (tx) => {
      const quotas = await this.sight.quotas(tx, asker, { year });
      const open = await tx.query<{ id: string; subject: string }>(
        `select c.id, c.subject from notifications_case c where c.kind = $1 and c.state = 'open' and c.subject = any($2::uuid[])`,
        [SHORT_QUOTA, quotas.map(({ id }) => id)],
      );
      const caseOf = new Map(open.map(({ id, subject }) => [subject, id]));
      return quotas.map(({ id, people }) => ({ quotaId: id, people, caseId: caseOf.get(id) ?? null }));
    });
  }

  /** A case whose quota lies within reach; another is as unknown as one that does not exist. */
  async require(tx: Tx, asker: Asker, id: string): Promise<{ stored: StoredCase; quota: QuotaInSight }> {
    const stored = await this.cases.require(tx, id);
    const quota = (await this.quotasOf(tx, asker, [stored])).get(stored.subject);
    if (!quota || stored.kind !== SHORT_QUOTA) throw new DomainError('notifications.case_not_found');
    return { stored, quota };
  }

  private async quotasOf(tx: Tx, asker: Asker, cases: readonly StoredCase[]): Promise<Map<string, QuotaInSight>> {
    const quotas = await this.sight.quotas(tx, asker, { ids: cases.map(({ subject }) => subject) });
    return new Map(quotas.map((quota) => [quota.id, quota]));
  }

  private viewOf(stored: StoredCase, quota: QuotaInSight, asker: Asker): CaseView {
    return {
      id: stored.id,
      ...wordsOfCase(stored, quota, asker.language, this.catalogs),
      state: stored.state,
      priority: stored.priority,
      openedAt: stored.openedAt.toISOString(),
      updatedAt: stored.updatedAt.toISOString(),
      closedAt: stored.closedAt?.toISOString() ?? null,
      quotaId: quota.id,
      year: quota.year,
      field: quota.field,
      unit: { id: quota.unitId, name: quota.unitName },
      given: quota.given,
      filled: quota.filled,
      requiredDegree: quota.requiredDegree,
      people: quota.people,
    };
  }
}
