import { UnitRef } from '#libs/access';
import { Field, PageQuery } from '#libs/platform';

export class QuotasQueryParameters extends PageQuery {
  @Field({ type: 'year', optional: true }) year?: string;
  @Field({ type: 'uuid', optional: true, description: 'its subtree' }) unit?: string;
  @Field({ max: 20, optional: true }) field?: string;
}

/** One row as typed or pasted: names as well as codes, days as people write them. */
export class QuotaRow {
  @Field({ type: 'integer', min: 1900, max: 3000 }) year: number;
  @Field({ min: 1, max: 200, description: 'id, code or name of the unit' }) unit: string;
  @Field({ min: 1, max: 200, description: 'code or name of the priority field' }) field: string;
  @Field({ type: 'number', description: 'posts given' }) given: number;
  @Field({ max: 100, optional: true, nullable: true, description: 'this degree or a higher one: code or name' }) requiredDegree?:
    | string
    | null;
  @Field({ max: 200, optional: true, nullable: true, description: 'number of the decision' }) decision?: string | null;
  @Field({ max: 40, optional: true, nullable: true, description: 'day of the decision, 2026-12-31 or 31/12/2026' }) decidedOn?:
    | string
    | null;
  @Field({ max: 500, optional: true, nullable: true }) note?: string | null;
}

export class QuotasBody {
  @Field({ of: () => QuotaRow, list: true, maxItems: 500 }) quotas: QuotaRow[];
}

export class ChangeQuotaBody {
  @Field({ type: 'number', optional: true }) given?: number;
  @Field({ max: 100, optional: true, nullable: true }) requiredDegree?: string | null;
  @Field({ max: 200, optional: true, nullable: true }) decision?: string | null;
  @Field({ max: 40, optional: true, nullable: true }) decidedOn?: string | null;
  @Field({ max: 500, optional: true, nullable: true }) note?: string | null;
}

export class AppointmentView {
  @Field({ type: 'uuid' }) id: string;
  @Field({ type: 'uuid', nullable: true, description: 'null: somebody outside the scope of the asker' }) personId: string | null;
  @Field({ nullable: true }) fullName: string | null;
  @Field({ nullable: true }) code: string | null;
  @Field({ type: 'day' }) appointedOn: string;
  @Field({ nullable: true }) decision: string | null;
}

export class QuotaView {
  @Field({ type: 'uuid' }) id: string;
  @Field({ type: 'integer' }) version: number;
  @Field({ type: 'integer' }) year: number;
  @Field({ of: () => UnitRef }) unit: UnitRef;
  @Field() field: string;
  @Field({ type: 'integer' }) given: number;
  @Field({ type: 'integer', description: 'appointments recorded; may exceed what was given' }) filled: number;
  @Field({ nullable: true }) requiredDegree: string | null;
  @Field({ nullable: true }) decision: string | null;
  @Field({ type: 'day', nullable: true }) decidedOn: string | null;
  @Field({ nullable: true }) note: string | null;
  @Field({ nullable: true, description: 'why it was withdrawn' }) withdrawnBecause: string | null;
}

export class QuotaPage {
  @Field({ of: () => QuotaView, list: true }) items: QuotaView[];
  @Field({ nullable: true }) next: string | null;
}

export class WrittenQuotas {
  @Field({ type: 'integer' }) created: number;
  @Field({ type: 'integer' }) changed: number;
  @Field({ type: 'integer' }) unchanged: number;
}

export class QuotaVersionView {
  @Field({ type: 'integer' }) version: number;
  @Field({ type: 'time' }) at: string;
  @Field({ nullable: true }) by: string | null;
  @Field({ type: 'integer' }) given: number;
  @Field({ nullable: true }) requiredDegree: string | null;
  @Field({ nullable: true }) decision: string | null;
  @Field({ type: 'day', nullable: true }) decidedOn: string | null;
  @Field({ nullable: true }) note: string | null;
  @Field({ nullable: true }) withdrawnBecause: string | null;
}

export class QuotaDetail extends QuotaView {
  @Field({ of: () => AppointmentView, list: true }) appointments: AppointmentView[];
  @Field({ of: () => QuotaVersionView, list: true, description: 'newest first' }) history: QuotaVersionView[];
}

export class WithdrawBody {
  @Field({ min: 1, max: 500 }) reason: string;
}

export class AppointmentBody {
  @Field({ type: 'uuid' }) personId: string;
  @Field({ type: 'day' }) appointedOn: string;
  @Field({ max: 200, optional: true, nullable: true }) decision?: string | null;
}
