import { Field, PageQuery } from '#libs/platform';

export class InboxQueryParameters extends PageQuery {
  @Field({ oneOf: ['true', 'false'], optional: true, description: 'only what was not read yet' }) unread?: 'true' | 'false';
}

export class NoticeView {
  @Field({ type: 'uuid' }) caseId: string;
  @Field() kind: string;
  @Field({ description: 'in the language of the reader' }) title: string;
  @Field({ description: 'the reason, with its numbers' }) why: string;
  @Field({ description: 'the page of the web app where it is looked into' }) opens: string;
  @Field({ oneOf: ['open', 'closed'] }) state: 'open' | 'closed';
  @Field({ type: 'integer', description: '1 is first' }) priority: number;
  @Field({ type: 'time' }) toldAt: string;
  @Field({ type: 'time' }) updatedAt: string;
  @Field({ type: 'boolean' }) read: boolean;
  @Field({ type: 'boolean', description: 'the case moved on since the reader last looked' }) changed: boolean;
}

export class NoticePage {
  @Field({ of: () => NoticeView, list: true }) items: NoticeView[];
  @Field({ nullable: true }) next: string | null;
}

export class MarkReadBody {
  @Field({ type: 'uuid', list: true, maxItems: 200, optional: true, description: 'all unless said' }) caseIds?: string[];
  @Field({ type: 'boolean', optional: true, description: 'false: as new again' }) read?: boolean;
}

export class UnreadView {
  @Field({ type: 'integer' }) unread: number;
}
