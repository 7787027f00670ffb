import { UnitRef } from '#libs/access';
import { Field } from '#libs/platform';

/** How high somebody stands in a field, by the highest degree. */
export const LEVELS = ['doctor', 'master', 'university', 'below', 'unknown'] as const;
export type Level = (typeof LEVELS)[number];

const LAST = 'in which the last of them retires; null: not known of somebody, or there is nobody';

export class HolesParameters {
  @Field({ type: 'uuid', optional: true, description: 'the top of the scope unless said' }) unit?: string;
}

export class LevelCount {
  @Field({ oneOf: LEVELS }) level: Level;
  @Field({ type: 'integer' }) people: number;
  @Field({ type: 'integer', nullable: true, description: LAST }) lastRetires: number | null;
}

export class LevelDegrees {
  @Field({ oneOf: LEVELS }) level: Level;
  @Field({ list: true, description: 'of education_levels; none: the degree is not known' }) degrees: string[];
}

export class HoleCell {
  @Field({ description: 'of priority_fields' }) field: string;
  @Field({ nullable: true, description: 'a unit below; null: directly' }) unitId: string | null;
  @Field({ type: 'integer', description: 'present who have it; none is a hole' }) people: number;
  @Field({ of: () => LevelCount, list: true }) levels: LevelCount[];
  @Field({ type: 'integer', nullable: true, description: LAST }) lastRetires: number | null;
}

export class HoleMap {
  @Field({ of: () => UnitRef, nullable: true }) unit: UnitRef | null;
  @Field({ type: 'day' }) onDay: string;
  @Field({ type: 'integer', description: 'present: of nobody there is no hole to be told' }) staff: number;
  @Field({ type: 'integer', description: 'of them those of whom no field is recorded' }) unrecorded: number;
  @Field({ list: true, description: 'fields of the plan, else all' }) fields: string[];
  @Field({ of: () => LevelDegrees, list: true, description: 'by which degree somebody stands where, the highest first' })
  levels: LevelDegrees[];
  @Field({ of: () => UnitRef, list: true }) units: UnitRef[];
  @Field({ type: 'boolean', description: 'people stand directly in the unit, in none below' }) direct: boolean;
  @Field({ of: () => HoleCell, list: true, description: 'every field of every unit, holes among them' }) cells: HoleCell[];
  @Field({ of: () => HoleCell, list: true, description: 'every field over all of it' }) totals: HoleCell[];
}
