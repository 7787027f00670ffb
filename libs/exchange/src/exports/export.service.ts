import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { asCode, DomainError } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { wordlessOf } from '#libs/talent';
import { Stores } from '../imports/stores.js';
import { ListGate } from './approval/list-gate.js';
import type { ExportBody } from './export.body.js';
import { findExport } from './export.rows.js';
import { columnKeys, EXPORT_COLUMNS } from './export-columns.js';
import { ExportLists } from './export-lists.js';
import { type ListQuestion, MOST_COLUMNS_ON_PAGES } from './list-question.js';

/** Asks for a list as a file: that leaves a trace. */
@Injectable()
export class ExportService {
  constructor(
    private readonly stores: Stores,
    private readonly lists: ExportLists,
    private readonly gate: ListGate,
    private readonly audit: AuditTrail,
  ) {}

  /** Refuses at once what the asker may not ask; making the file is work of the queue. */
  async start(asker: Asker, body: ExportBody): Promise<string> {
    const question = questionOf(body);
    requireColumns(asker, body);
    const people = await this.lists.count(asker, question, body.format);
    const purpose = body.purpose?.trim() || null;
    return this.stores.changes.write(asker, purpose, async (tx, change) => {
      const asked = await this.gate.askedAbout(tx, asker.userId, people);
      await requireRoom(tx, asker.userId, asked.length > 0 ? 'waiting' : 'running');
      const [row] = await tx.query<{ id: string }>(
        `insert into exchange_export (created_by, question, columns, format, purpose, language, asked_people, status, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
        [
          ...[asker.userId, JSON.stringify(question), body.columns, body.format, purpose, asker.language],
          ...[people, asked.length > 0 ? 'waiting' : 'running', this.stores.clock.now()],
        ],
      );
      await this.audit.record(tx, change, {
        action: 'exchange.list_exported',
        entity: 'export',
        entityId: row!.id,
        fieldNames: body.columns,
        question: { ...wordless(question), people },
      });
      await this.gate.pass(tx, change, row!.id, asked);
      return row!.id;
    });
  }

  /** Stops one's own list being made; one that is made, or was given up, stays as it is. */
  async cancel(asker: Asker, id: string): Promise<void> {
    await this.stores.changes.write(asker, null, async (tx, change) => {
      const row = await findExport(tx, id);
      if (row?.createdBy !== asker.userId) throw new DomainError('export.not_found');
      const stopped = await tx.execute(
        `update exchange_export set status = 'cancelled', finished_at = clock_timestamp() where id = $1 and status in ('running', 'waiting')`,
        [id],
      );
      if (stopped === 0) return;
      if (row.status === 'waiting') await this.gate.withdrawn(tx, change, id);
      await this.audit.record(tx, change, { action: 'exchange.list_cancelled', entity: 'export', entityId: id });
    });
  }
}

function questionOf({ criteria, wishes, indicator, sort, use, onDay, knownAt }: ExportBody): ListQuestion {
  if (criteria && indicator) throw new DomainError('export.two_questions');
  return {
    criteria: indicator ? null : (criteria ?? {}),
    wishes: indicator ? null : (wishes ?? null),
    indicator: indicator ?? null,
    sort: sort ?? null,
    use: use ?? 'own',
    onDay: onDay ?? null,
    knownAt: knownAt ?? null,
  };
}

/** What was asked as it may stay on record: by code, without anybody's name. */
const wordless = ({ criteria, wishes, ...asked }: ListQuestion): Record<string, unknown> => ({
  ...(criteria ? wordlessOf(criteria) : {}),
  ...(wishes ? { wishes: wordlessOf(wishes) } : {}),
  ...asked,
});

/** So many lists of one user are made at once, so many wait for a second person: the queue and those who are asked belong to all. */
const MOST = { running: 5, waiting: 20 } as const;

/** One at a time: of two lists asked for at once each would not see the other. */
async function requireRoom(tx: Tx, userId: string, status: keyof typeof MOST): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('exchange_export ' || $1, 0))`, [userId]);
  const [row] = await tx.query<{ lists: number }>(
    `select count(*)::int as lists from exchange_export e where e.created_by = $1 and e.status = $2`,
    [userId, status],
  );
  if (row!.lists >= MOST[status]) throw new DomainError(`export.too_many_${status}`, { most: MOST[status] });
}

/** Columns that exist and that the asker sees on the screen. */
function requireColumns(asker: Asker, { columns: codes, format }: ExportBody): void {
  if (codes.length === 0) throw new DomainError('export.no_columns');
  if (format === 'pdf' && codes.length > MOST_COLUMNS_ON_PAGES)
    throw new DomainError('export.too_many_columns', { columns: codes.length, most: MOST_COLUMNS_ON_PAGES });
  for (const code of codes) {
    const column = EXPORT_COLUMNS.find((known) => known.code === code);
    if (!column) throw new DomainError('export.unknown_column', { column: asCode(code) });
    if (!columnKeys.allows(asker, code)) throw new DomainError('export.column_not_for_you', { column: code });
  }
}
