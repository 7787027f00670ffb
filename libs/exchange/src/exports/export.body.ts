import { GROUPINGS, type Grouping, OPENED, type Opened } from '#libs/indicators';
import { Field } from '#libs/platform';
import { FILE_USES, type FileUse } from '#libs/profiles';
import { Criteria, SORTS, type Sort } from '#libs/talent';

export const FORMATS = ['xlsx', 'csv', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** The people behind one part of an indicator, or in its denominator. */
export class IndicatorPart {
  @Field({ max: 100 }) code: string;
  @Field({ oneOf: OPENED }) part: Opened;
  @Field({ type: 'uuid', optional: true, nullable: true }) unit?: string | null;
  @Field({ oneOf: GROUPINGS, optional: true, nullable: true }) by?: Grouping | null;
  @Field({ max: 100, optional: true, nullable: true, description: 'the code of the group; empty: unknown' }) group?: string | null;
}

export class ExportBody {
  @Field({ of: () => Criteria, optional: true, description: 'or `indicator`' }) criteria?: Criteria;
  @Field({ of: () => Criteria, optional: true, description: 'wished for besides `criteria`: for the order, and told of each' })
  wishes?: Criteria;
  @Field({ of: () => IndicatorPart, optional: true }) indicator?: IndicatorPart;
  @Field({ oneOf: SORTS, optional: true }) sort?: Sort;
  @Field({ type: 'day', optional: true, nullable: true, description: 'as it was on this day' }) onDay?: string | null;
  @Field({ type: 'time', optional: true, nullable: true, description: 'as it was known at this time' }) knownAt?: string | null;
  @Field({ list: true, maxItems: 60, max: 60, description: 'codes of `GET /exports/columns`, in the order wanted' }) columns: string[];
  @Field({ oneOf: FORMATS }) format: Format;
  @Field({ optional: true, nullable: true, max: 300, description: 'what the list is for; kept with it' }) purpose?: string | null;
  @Field({
    oneOf: FILE_USES,
    optional: true,
    description: 'own: the default. For another body experts must have agreed to being shared, to be made public everybody to that',
  })
  use?: FileUse;
}

export class StartedExport {
  @Field({ type: 'uuid' }) id: string;
}

export class ExportProgress {
  @Field({ type: 'integer' }) done: number;
  @Field({ type: 'integer', nullable: true }) total: number | null;
}
export class ExportProblem {
  @Field() code: string;
  @Field() detail: string;
}

export class ExportView {
  @Field({ type: 'uuid' }) id: string;
  @Field({ oneOf: ['waiting', 'running', 'ready', 'failed', 'cancelled', 'refused'] }) status: string;
  @Field({ of: () => ExportProgress, nullable: true }) progress: ExportProgress | null;
  @Field({ nullable: true }) fileName: string | null;
  @Field({ type: 'integer', nullable: true, description: 'in the list; while it is not made, when it was asked for' }) people:
    | number
    | null;
  @Field({ nullable: true }) purpose: string | null;
  @Field({ oneOf: FILE_USES }) use: FileUse;
  @Field({ nullable: true, description: 'who let it leave, or did not' }) decidedBy: string | null;
  @Field({ type: 'integer', description: 'who answer too, and did not agree to such a file' }) withheld: number;
  @Field({ of: () => ExportProblem, nullable: true }) error: ExportProblem | null;
  @Field({ type: 'time' }) createdAt: string;
}

export class ExportList {
  @Field({ of: () => ExportView, list: true }) items: ExportView[];
}

export class ExportColumnView {
  @Field() code: string;
  @Field() label: string;
  @Field({ type: 'boolean', description: 'part of an ordinary list' }) usual: boolean;
}
export class ExportColumnList {
  @Field({ of: () => ExportColumnView, list: true }) items: ExportColumnView[];
}
