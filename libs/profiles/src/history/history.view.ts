import { ApiProperty } from '@nestjs/swagger';
import { Field } from '#libs/platform';
import { PERSON_FIELDS, type PersonField } from '../people/person-events.js';

export class HistoryActor {
  @Field({ oneOf: ['user', 'system'] }) kind: 'user' | 'system';
  @Field({ nullable: true }) name: string | null;
}

export class HistoryFact {
  @Field() kind: string;
  @ApiProperty({ type: Object, nullable: true, additionalProperties: true }) before: Record<string, unknown> | null;
  @ApiProperty({ type: Object, nullable: true, additionalProperties: true }) after: Record<string, unknown> | null;
}

export class HistoryEntry {
  @Field({ type: 'uuid' }) changeId: string;
  @Field({ type: 'time' }) at: string;
  @Field({ of: () => HistoryActor }) actor: HistoryActor;
  @Field({ nullable: true }) reason: string | null;
  @Field({ of: () => HistoryFact, list: true }) facts: HistoryFact[];
  @Field({ oneOf: PERSON_FIELDS, list: true, description: 'what was changed of the person beside the facts; values are not kept' })
  person: PersonField[];
}

export class HistoryPage {
  @Field({ of: () => HistoryEntry, list: true }) items: HistoryEntry[];
  @Field({ nullable: true }) next: string | null;
}
