import { Field } from '#libs/platform';

export const EMAIL_MODES = ['at_once', 'daily', 'off'] as const;
export type EmailMode = (typeof EMAIL_MODES)[number];

const TIME = 'HH:MM, in Vietnam';

export class PreferenceBody {
  @Field({ oneOf: EMAIL_MODES }) email: EmailMode;
  @Field({ type: 'timeOfDay', nullable: true, description: TIME }) quietFrom: string | null;
  @Field({ type: 'timeOfDay', nullable: true, description: TIME }) quietTo: string | null;
  @Field({ type: 'timeOfDay', description: `when the daily mail is sent: ${TIME}` }) digestAt: string;
}

export class PreferenceView extends PreferenceBody {
  @Field({ nullable: true, description: 'where mails go' }) address: string | null;
  @Field({ type: 'boolean', description: 'whether this installation can send mail' }) mailWorks: boolean;
  @Field({ type: 'integer' }) version: number;
}
