import { Field } from '#libs/platform';
import { FILE_USES, type FileUse } from '#libs/profiles';
import { FORMATS, type Format } from '../export.body.js';

export class WaitingListView {
  @Field({ type: 'uuid' }) id: string;
  @Field({ description: 'who asked for it' }) by: string;
  @Field({ type: 'time' }) createdAt: string;
  @Field({ type: 'time', description: 'given up when nobody has decided by then' }) until: string;
  @Field({ type: 'integer', description: 'when it was asked for' }) people: number;
  @Field({ description: 'what was asked, in words' }) question: string;
  @Field({ list: true, description: 'labels of its columns' }) columns: string[];
  @Field({ oneOf: FORMATS }) format: Format;
  @Field({ nullable: true }) purpose: string | null;
  @Field({ oneOf: FILE_USES }) use: FileUse;
}

export class WaitingLists {
  @Field({ of: () => WaitingListView, list: true }) items: WaitingListView[];
}

export class ExportRulesBody {
  @Field({ type: 'integer', min: 1, max: 100_000, nullable: true, description: 'longer lists wait for a second person; null: none does' })
  secondPersonAbove: number | null;
}

export class ExportRulesView extends ExportRulesBody {
  @Field({ type: 'integer', description: 'who may approve over the whole body: the rule holds from two on' }) approvers: number;
  @Field({ type: 'integer' }) version: number;
}
