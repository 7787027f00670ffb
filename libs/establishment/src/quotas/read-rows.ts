import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import { type Clock, clean, type Day, DomainError, type ErrorDetail, isDay, readDate } from '#libs/kernel';
import { Units, unitNameKey } from '#libs/organizations';
import { CLOCK, type Tx } from '#libs/platform';
import type { ChangeQuotaBody, QuotaRow } from './quota.view.js';

/** A row as the registry keeps it. */
export interface QuotaValues {
  readonly year: number;
  readonly unitId: string;
  readonly field: string;
  readonly given: number;
  readonly requiredDegree: string | null;
  readonly decision: string | null;
  readonly decidedOn: Day | null;
  readonly note: string | null;
}

const BODY = 'quotas';

/** Reads what people type or paste: codes or names, their own way of writing days. Every cell that is wrong is named. */
@Injectable()
export class QuotaRows {
  constructor(
    private readonly units: Units,
    private readonly catalogs: Catalogs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(tx: Tx, asker: Asker, rows: readonly QuotaRow[]): Promise<QuotaValues[]> {
    const today = this.clock.today();
    const units = await this.unitsOf(tx, asker, today);
    const wrong: ErrorDetail[] = [];
    const values: QuotaValues[] = [];
    const first = new Map<string, number>();
    for (const [at, row] of rows.entries()) {
      const complain = (column: string, code: string, params: Record<string, string | number> = {}) =>
        wrong.push({ pointer: `/${BODY}/${at}/${column}`, code, params });
      const unit = this.unit(units, row.unit, complain);
      const field = this.code('priority_fields', clean(row.field));
      if (field === null) complain('field', 'quota.field_unknown', { value: shown(row.field) });
      if (row.year < Number(today.slice(0, 4))) complain('year', 'quota.year_past', { year: row.year });
      const rest = this.rest(row, complain);
      const key = `${row.year} ${unit} ${field}`;
      if (unit && field && first.has(key)) complain('field', 'quota.twice', { row: first.get(key)! + 1 });
      first.set(key, at);
      values.push({ year: row.year, unitId: unit ?? '', field: field ?? '', given: row.given, ...rest });
    }
    if (wrong.length > 0) throw new DomainError('request.invalid', {}, wrong);
    return values;
  }

  /** What a change names of a quota, read the same way. */
  readChange(body: ChangeQuotaBody): Partial<QuotaValues> {
    const wrong: ErrorDetail[] = [];
    const rest = this.rest(body, (column, code, params = {}) => wrong.push({ pointer: `/${column}`, code, params }));
    if (wrong.length > 0) throw new DomainError('request.invalid', {}, wrong);
    const named = Object.fromEntries(Object.entries(rest).filter(([key]) => body[key as keyof ChangeQuotaBody] !== undefined));
    return { ...named, ...(body.given === undefined ? {} : { given: body.given }) };
  }

  private rest(row: ChangeQuotaBody, complain: Complain) {
    if (row.given !== undefined && !(Number.isInteger(row.given) && row.given >= 0 && row.given <= 100_000))
      complain('given', 'quota.not_a_count');
    const degree = clean(row.requiredDegree ?? '');
    const requiredDegree = degree === '' ? null : this.code('education_levels', degree);
    if (degree !== '' && requiredDegree === null) complain('requiredDegree', 'quota.degree_unknown', { value: shown(degree) });
    const day = clean(row.decidedOn ?? '');
    const decidedOn = day === '' ? null : this.day(day);
    if (day !== '' && decidedOn === null) complain('decidedOn', 'quota.not_a_day', { value: shown(day) });
    return { requiredDegree, decision: clean(row.decision ?? '') || null, decidedOn, note: clean(row.note ?? '') || null };
  }

  private code(catalogue: 'priority_fields' | 'education_levels', text: string): string | null {
    return (this.catalogs.find(catalogue, text) ?? this.catalogs.findByAlias(catalogue, text))?.code ?? null;
  }

  private unit(units: readonly KnownUnit[], asked: string, complain: Complain): string | null {
    const text = clean(asked);
    const found = units.filter(({ id, code, key }) => id === text || code === text || key === unitNameKey(text));
    const standing = found.filter(({ closed }) => !closed);
    if (standing.length === 1) return standing[0]!.id;
    if (standing.length > 1) complain('unit', 'quota.unit_twice', { value: shown(text) });
    else complain('unit', found.length > 0 ? 'quota.unit_closed' : 'quota.unit_not_found', { value: shown(text) });
    return null;
  }

  private day(text: string): Day | null {
    const { value } = readDate(text, { cellType: 'text', today: this.clock.today() });
    return value && isDay(value) ? value : null;
  }

  /** The units of today and those that once were, within the asker's bounds. */
  private async unitsOf(tx: Tx, asker: Asker, today: Day): Promise<KnownUnit[]> {
    const standing = await this.units.tree(tx, today, asker.bounds);
    const closed = await this.units.closed(tx, today, asker.bounds);
    return [
      ...standing.map(({ id, code, name }) => ({ id, code, key: unitNameKey(name), closed: false })),
      ...closed.map(({ id, code, name }) => ({ id, code, key: unitNameKey(name), closed: true })),
    ];
  }
}

type Complain = (column: string, code: string, params?: Record<string, string | number>) => void;

interface KnownUnit {
  readonly id: string;
  readonly code: string | null;
  readonly key: string;
  readonly closed: boolean;
}

const shown = (text: string): string => text.slice(0, 60);
