import { Field, PageQuery } from '#libs/platform';

const STATES = ['new', 'queued', 'done', 'dead'] as const;

export class DeliveriesQueryParameters extends PageQuery {
  @Field({ oneOf: STATES, optional: true }) state?: (typeof STATES)[number];
  @Field({ max: 60, optional: true, description: 'the kind of work' }) topic?: string;
}

export class DeliveryView {
  @Field() id: string;
  @Field({ description: 'the kind of work: notifications.mail, exchange.read_import, ...' }) topic: string;
  @Field({ oneOf: STATES }) state: (typeof STATES)[number];
  @Field({ type: 'integer' }) attempts: number;
  @Field({ type: 'time', nullable: true, description: 'of the next attempt' }) nextAt: string | null;
  @Field({ type: 'time', nullable: true }) doneAt: string | null;
  @Field({ nullable: true }) lastErrorCode: string | null;
  @Field({ type: 'integer' }) priority: number;
  @Field({ nullable: true, description: 'who is written to' }) reader: string | null;
  @Field({ type: 'uuid', nullable: true }) caseId: string | null;
}

export class StateCount {
  @Field() topic: string;
  @Field({ oneOf: STATES }) state: (typeof STATES)[number];
  @Field({ type: 'integer' }) count: number;
}

export class DeliveryPage {
  @Field({ of: () => DeliveryView, list: true }) items: DeliveryView[];
  @Field({ nullable: true }) next: string | null;
  @Field({ of: () => StateCount, list: true }) counts: StateCount[];
  @Field({ type: 'boolean', description: 'whether this installation can send mail' }) mailWorks: boolean;
}

export class DeadWorkBody {
  @Field({ list: true, maxItems: 1_000, max: 20 }) ids: string[];
}

export class HandledWork {
  @Field({ type: 'integer' }) count: number;
}
