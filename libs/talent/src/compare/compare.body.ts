import { Field } from '#libs/platform';
import { TalentItem } from '../search/search.view.js';

export const MOST_COMPARED = 4;

export class CompareBody {
  @Field({ type: 'uuid', list: true, maxItems: MOST_COMPARED }) people: string[];
}

export class ValueMark {
  @Field({ description: 'a property of the person' }) field: string;
  @Field({ type: 'boolean', description: 'somebody saw the document of every fact behind it' }) verified: boolean;
}

export class ComparedPerson {
  @Field({ of: () => TalentItem }) person: TalentItem;
  @Field({ of: () => ValueMark, list: true, description: 'of the values that are known' }) marks: ValueMark[];
}

export class CompareAnswer {
  @Field({ of: () => ComparedPerson, list: true, description: 'in the order asked' }) items: ComparedPerson[];
  @Field({ type: 'integer', description: 'are unknown, or out of the asker’s scope' }) notFound: number;
}
