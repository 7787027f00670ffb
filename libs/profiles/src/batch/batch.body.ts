import { Field } from '#libs/platform';
import type { ColumnName } from './columns.js';

const cell = (description?: string) => Field({ optional: true, nullable: true, max: 500, ...(description ? { description } : {}) });

/** Cells as people type or paste them: "1/5/1979", "Thạc sỹ", "ThS". An empty one clears, an absent one stays. */
export class BatchChanges implements Partial<Record<ColumnName, string | null>> {
  @cell() fullName?: string | null;
  @cell() gender?: string | null;
  @cell() birthOn?: string | null;
  @cell() ethnicity?: string | null;
  @cell() religion?: string | null;
  @cell() nativePlace?: string | null;
  @cell() category?: string | null;
  @cell() position?: string | null;
  @cell() department?: string | null;
  @cell() recruitedOn?: string | null;
  @cell('the highest of the professional track') degree?: string | null;
  @cell('of that degree') major?: string | null;
  @cell('of that degree') institution?: string | null;
  @cell() politicalTheory?: string | null;
  @cell() stateManagement?: string | null;
  @cell('the one priority field; somebody in several is changed on the record') field?: string | null;
  @cell() citizenNumber?: string | null;
  @cell('several divided by ;') phone?: string | null;
  @cell('several divided by ;') email?: string | null;
  @cell() address?: string | null;
  @cell() confirmedOn?: string | null;
}

export class BatchRow {
  @Field({ type: 'uuid' }) id: string;
  @Field({ type: 'integer', min: 1, description: 'of the record, as the asker saw it' }) version: number;
  @Field({ of: () => BatchChanges }) changes: BatchChanges;
}

export class BatchBody {
  @Field({ of: () => BatchRow, list: true, maxItems: 500 }) rows: BatchRow[];
  @Field({
    oneOf: ['all', 'valid'],
    optional: true,
    description: 'all (unless said): nothing is saved while one cell is wrong; valid: rows without a wrong cell are saved',
  })
  mode?: 'all' | 'valid';
  @Field({ optional: true, nullable: true, max: 500, description: 'why; kept with the change' }) reason?: string | null;
}

export class BatchCell {
  @Field({ type: 'integer', description: 'place in the list sent, from 0' }) row: number;
  @Field({ description: 'within the row: "/changes/birthOn", "/version", "/id"' }) pointer: string;
  @Field() code: string;
  @Field() detail: string;
  @Field({ optional: true, description: 'what was perhaps meant, as it would be accepted' }) suggestion?: string;
}

export class BatchRowView {
  @Field({ type: 'uuid' }) id: string;
  @Field({ oneOf: ['saved', 'unchanged', 'refused', 'held'], description: 'held: right, but another row is not' }) outcome:
    | 'saved'
    | 'unchanged'
    | 'refused'
    | 'held';
  @Field({ type: 'integer', nullable: true, description: 'of the record now; null where it is out of reach' }) version: number | null;
}

export class BatchView {
  @Field({ type: 'integer' }) saved: number;
  @Field({ of: () => BatchRowView, list: true }) rows: BatchRowView[];
  @Field({ of: () => BatchCell, list: true }) errors: BatchCell[];
  @Field({ of: () => BatchCell, list: true, description: 'accepted, but worth a look' }) warnings: BatchCell[];
}
