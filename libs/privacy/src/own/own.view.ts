import { Field, PageQuery } from '#libs/platform';

export class OwnRecordBody {
  @Field({ nullable: true, max: 20, description: 'of the record, as NL-00012; null: the account has none' }) code: string | null;
}

export class OwnRecordView {
  @Field({ nullable: true, description: 'null: the account has none' }) code: string | null;
}

export class OwnLooksQuery extends PageQuery {}

export class OwnLook {
  @Field() id: string;
  @Field({ type: 'time' }) at: string;
  @Field({ description: 'as in `profiles.opened`' }) action: string;
  @Field({ nullable: true, description: 'as the user is called now' }) name: string | null;
  @Field({ list: true, description: 'as they were then' }) roles: string[];
  @Field({ nullable: true, description: 'why, where it was asked for' }) reason: string | null;
}

export class OwnLooks {
  @Field({ type: 'boolean', description: 'whether the account has a record of its own' }) linked: boolean;
  @Field({ of: () => OwnLook, list: true, description: 'newest first' }) items: OwnLook[];
  @Field({ nullable: true }) next: string | null;
}
