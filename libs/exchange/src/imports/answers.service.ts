import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { asCode, DomainError, fold } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { Preview } from '../plan/preview.js';
import { AnswerCheck, isAnswerField } from '../staging/answer-check.js';
import { AnswerStore, isPrivate } from '../staging/answer-store.js';
import { rowsConcerned } from '../staging/answered-rows.js';
import { type Answer, emptyWith } from '../staging/effective.js';
import { RowIdentities } from '../staging/row-identities.js';
import { KEY_FIELDS } from '../staging/row-keys.js';
import type { ImportRow } from './import.rows.js';
import { ImportService } from './import.service.js';
import type { AnswerBody } from './import.view.js';
import { remember } from './memory.js';

/** What officers answer to cells, for one row or for all cells of the same content; the latter is answered by itself next time. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly imports: ImportService,
    private readonly check: AnswerCheck,
    private readonly answers: AnswerStore,
    private readonly identities: RowIdentities,
    private readonly preview: Preview,
  ) {}

  give(asker: Asker, id: string, bodies: readonly AnswerBody[]): Promise<void> {
    return this.imports.act(
      asker,
      id,
      null,
      async (tx, _change, row) => {
        const given = bodies.map((body) => this.checked(body));
        await this.requireRows(tx, id, given);
        for (const answer of given) await this.take(tx, row, answer);
        const moved = given.filter(({ field }) => field === 'person' || KEY_FIELDS.includes(field)).map(({ rowKey }) => rowKey);
        const others = moved.length > 0 ? await this.identities.again(tx, id, row.keepingUnitId!, asker.bounds, moved) : [];
        const concerned = await rowsConcerned(tx, id, given);
        await this.preview.recompute(tx, row, concerned && [...concerned, ...others]);
      },
      'ready',
      'committed',
    );
  }

  private checked({ row, column, raw, suggested, value }: AnswerBody): Answer & { readonly written: string } {
    if (!isAnswerField(column)) throw new DomainError('import.unknown_field', { field: asCode(column) });
    const all = row === 'all';
    const skipped = value === null || value === 'skip';
    if (all && (column === 'person' || (!skipped && isPrivate(column)))) throw new DomainError('import.one_row_only', { field: column });
    const content = all && !isPrivate(column);
    const written = content && suggested === undefined ? (raw ?? '') : '';
    const of = content && suggested !== undefined ? emptyWith(suggested) : fold(written);
    return { rowKey: all ? '*' : row, field: column, raw: of, value: skipped ? null : this.check.value(column, value), written };
  }

  private async take(tx: Tx, row: ImportRow, { written, ...answer }: Answer & { readonly written: string }): Promise<void> {
    if (answer.field === 'person' && answer.value === 'found') return this.answers.forget(tx, row.id, answer);
    if (answer.field === 'person' && answer.value !== null && answer.value !== 'new')
      await this.identities.requireChoice(tx, row.id, answer.rowKey, answer.value);
    await this.answers.write(tx, row.id, answer);
    if (written && row.keepingUnitId)
      await remember(tx, row.keepingUnitId, 'answer', answer.field, answer.raw, JSON.stringify({ value: answer.value }));
  }

  private async requireRows(tx: Tx, id: string, given: readonly Answer[]): Promise<void> {
    const keys = [...new Set(given.map(({ rowKey }) => rowKey).filter((key) => key !== '*'))];
    const [found] = await tx.query<{ count: number }>(
      `select count(*)::int as count from exchange_row r where r.import_id = $1 and r.key = any($2::text[])`,
      [id, keys],
    );
    if (found!.count < keys.length) throw new DomainError('import.unknown_row');
  }
}
