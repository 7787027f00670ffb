import { ApiProperty } from '@nestjs/swagger';
import { Field, PageQuery } from '#libs/platform';

export const TRAIL_KINDS = ['looks', 'changes'] as const;

export class TrailQueryParameters extends PageQuery {
  @Field({ oneOf: TRAIL_KINDS, optional: true, description: 'only what was looked at, or only what was done' })
  kind?: (typeof TRAIL_KINDS)[number];
  @Field({ type: 'uuid', optional: true, description: 'the user' }) actor?: string;
  @Field({ type: 'uuid', optional: true, description: 'the person whose record it is' }) person?: string;
  @Field({ optional: true, max: 80, description: 'as in `profiles.opened`' }) action?: string;
  @Field({ type: 'day', optional: true, description: 'the first day' }) from?: string;
  @Field({ type: 'day', optional: true, description: 'the last day' }) to?: string;
  @Field({ optional: true, max: 40, description: 'as the log of the server has it' }) request?: string;
}

export class TrailActor {
  @Field({ oneOf: ['user', 'system'] }) kind: 'user' | 'system';
  @Field({ type: 'uuid', nullable: true }) id: string | null;
  @Field({ nullable: true, description: 'as the user is called now' }) name: string | null;
  @Field({ list: true, description: 'as they were then' }) roles: string[];
}

export class TrailSubject {
  @Field({ description: 'person, user, unit, list …' }) kind: string;
  @Field({ type: 'uuid', nullable: true }) id: string | null;
  @Field({ nullable: true, description: 'as it is called now' }) name: string | null;
}

export class TrailEvent {
  @Field() id: string;
  @Field({ type: 'time' }) at: string;
  @Field({ of: () => TrailActor }) actor: TrailActor;
  @Field() action: string;
  @Field({ of: () => TrailSubject }) subject: TrailSubject;
  @Field({ list: true, description: 'names of what was changed or taken along; values are not kept' }) fields: string[];
  @ApiProperty({ type: Object, nullable: true, additionalProperties: true, description: 'of a list: what was asked, by code' })
  question: Record<string, unknown> | null;
  @Field({ nullable: true }) reason: string | null;
  @Field({ nullable: true }) requestId: string | null;
}

export class TrailPage {
  @Field({ of: () => TrailEvent, list: true }) items: TrailEvent[];
  @Field({ nullable: true }) next: string | null;
}

export class SealingView {
  @Field({ type: 'time', nullable: true, description: 'when the last batch was sealed' }) sealedAt: string | null;
  @Field({ type: 'integer' }) batches: number;
  @Field({ type: 'integer', description: 'events after the last batch; counted up to 1,000' }) unsealed: number;
  @Field({ type: 'time', nullable: true, description: 'the oldest of these' }) unsealedSince: string | null;
}
