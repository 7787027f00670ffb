import { type ErrorDetail, formatError, type Language } from '#libs/kernel';
import { profilesErrors } from '../errors.js';
import type { BatchCell, BatchRow, BatchRowView, BatchView } from './batch.body.js';
import type { HeldPerson } from './batch-people.js';
import type { PlannedPerson } from './plan-person-cells.js';
import type { CellRemark, RowPlan } from './plan-row.js';

/** A row of a batch on its way: what is planned for it, or why it is refused. */
export class BatchRowPlan {
  private readonly errors: ErrorDetail[] = [];
  facts: RowPlan | null = null;
  person: PlannedPerson | null = null;

  constructor(
    readonly at: number,
    readonly row: BatchRow,
    readonly held: HeldPerson | undefined,
  ) {}

  get id(): string {
    return this.row.id;
  }
  get isRefused(): boolean {
    return this.errors.length > 0 || this.wrongCells.length > 0;
  }
  get changesSomething(): boolean {
    return !this.isRefused && ((this.facts?.add.length ?? 0) > 0 || (this.person?.fields.length ?? 0) > 0);
  }

  refuse(pointer: string, code: string): void {
    this.errors.push({ pointer, code });
  }

  view(isSaved: boolean): BatchRowView {
    const version = this.held?.version ?? null;
    if (this.isRefused) return { id: this.id, outcome: 'refused', version };
    if (!this.changesSomething) return { id: this.id, outcome: 'unchanged', version };
    return { id: this.id, outcome: isSaved ? 'saved' : 'held', version: isSaved ? version! + 1 : version };
  }

  wrong(language: Language): BatchCell[] {
    return [...this.errors, ...this.wrongCells.map(pointed)].map((detail) => this.cell(detail, language));
  }

  doubtful(language: Language): BatchCell[] {
    return [...(this.facts?.doubtful ?? []), ...(this.person?.doubtful ?? [])].map((remark) => this.cell(pointed(remark), language));
  }

  private get wrongCells(): CellRemark[] {
    return [...(this.facts?.wrong ?? []), ...(this.person?.wrong ?? [])];
  }

  private cell({ pointer, code, params = {}, suggestion }: ErrorDetail, language: Language): BatchCell {
    return {
      row: this.at,
      pointer,
      code,
      detail: formatError(profilesErrors, code, params, language),
      ...(suggestion ? { suggestion } : {}),
    };
  }
}

const pointed = ({ column, ...remark }: CellRemark): ErrorDetail => ({ ...remark, pointer: `/changes/${column}` });

export function viewOfBatch(rows: readonly BatchRowPlan[], isSaved: boolean, language: Language): BatchView {
  const views = rows.map((row) => row.view(isSaved));
  return {
    saved: views.filter(({ outcome }) => outcome === 'saved').length,
    rows: views,
    errors: rows.flatMap((row) => row.wrong(language)),
    warnings: rows.flatMap((row) => row.doubtful(language)),
  };
}
