import { Field } from '#libs/platform';
import { Criteria } from '../criteria/criteria.body.js';
import { SORTS, type Sort } from '../search/search.body.js';
import { TalentItem } from '../search/search.view.js';
import { MOST_ENTRIES, STAGES, type Stage } from './shortlist.js';

export class ShortlistBody {
  @Field({ min: 1, max: 120 }) name: string;
  @Field({ max: 500, optional: true, description: 'what it is for; printed with it' }) purpose?: string;
  @Field({ type: 'day', description: 'the last day on which it is worked on: at most a year ahead' }) expiresOn: string;
}

export class ShortlistChange {
  @Field({ min: 1, max: 120, optional: true }) name?: string;
  @Field({ max: 500, optional: true }) purpose?: string;
  @Field({ type: 'day', optional: true }) expiresOn?: string;
}

export class ShortlistShare {
  @Field({ max: 200, description: 'with whom' }) username: string;
  @Field({ type: 'boolean', description: 'to work on it, not only to read it' }) mayEdit: boolean;
  @Field({ type: 'boolean', optional: true, description: 'although some of the people are out of that user’s scope' }) knowingly?: boolean;
}

export class ShortlistAddition {
  @Field({ type: 'uuid', list: true, maxItems: MOST_ENTRIES, optional: true, description: 'or `criteria`' }) people?: string[];
  @Field({ of: () => Criteria, optional: true, description: 'everybody who answers this, in its order, as far as there is room' })
  criteria?: Criteria;
  @Field({ of: () => Criteria, optional: true }) wishes?: Criteria;
  @Field({ oneOf: SORTS, optional: true }) sort?: Sort;
}

export class ShortlistRemoval {
  @Field({ type: 'uuid', list: true, maxItems: MOST_ENTRIES, optional: true, description: 'or `outOfSight`' }) people?: string[];
  @Field({ type: 'boolean', optional: true, description: 'everybody on it whom its owner does not see any more' }) outOfSight?: boolean;
}

export class TakenOff {
  @Field({ type: 'uuid', description: 'by which it can be undone for a day' }) removal: string;
  @Field({ type: 'integer' }) people: number;
}

export class ShortlistMarksBody {
  @Field({ type: 'uuid', list: true, maxItems: 200, description: 'the people of a page' }) people: string[];
}

export class MarkingList {
  @Field({ type: 'uuid' }) id: string;
  @Field() name: string;
  @Field({ type: 'boolean', description: 'not chosen there' }) leftOut: boolean;
}
export class ShortlistMark {
  @Field({ type: 'uuid' }) person: string;
  @Field({ of: () => MarkingList, list: true }) lists: MarkingList[];
}
export class ShortlistMarks {
  @Field({ of: () => ShortlistMark, list: true, description: 'of those who stand on a list' }) items: ShortlistMark[];
}

export class EntryChange {
  @Field({ oneOf: STAGES, optional: true }) stage?: Stage;
  @Field({ max: 1_000, optional: true }) note?: string;
  @Field({
    max: 300,
    optional: true,
    nullable: true,
    description: 'not chosen, and why: that person is not offered again on this list; null: offered again',
  })
  leftOutBecause?: string | null;
  @Field({ type: 'uuid', optional: true, nullable: true, description: 'moves the person before this one, or to the end' })
  before?: string | null;
}

export class ShortlistReader {
  @Field({ type: 'uuid' }) userId: string;
  @Field() name: string;
  @Field({ type: 'boolean' }) mayEdit: boolean;
}

export class ShortlistEntry {
  @Field({ of: () => TalentItem }) person: TalentItem;
  @Field({ type: 'integer' }) version: number;
  @Field({ oneOf: STAGES }) stage: Stage;
  @Field({ type: 'time' }) stagedAt: string;
  @Field() stagedBy: string;
  @Field() note: string;
  @Field({ nullable: true, description: 'not chosen, and why' }) leftOutBecause: string | null;
  @Field({ type: 'time' }) addedAt: string;
  @Field() addedBy: string;
}

export class ShortlistSummary {
  @Field({ type: 'uuid' }) id: string;
  @Field({ type: 'integer' }) version: number;
  @Field() name: string;
  @Field() purpose: string;
  @Field() owner: string;
  @Field({ type: 'boolean' }) mine: boolean;
  @Field({ type: 'boolean', description: 'the asker may work on it now' }) writable: boolean;
  @Field({ type: 'day' }) expiresOn: string;
  @Field({ type: 'boolean', description: 'its last day is over: it can be read by its owner alone, and not be worked on' })
  expired: boolean;
  @Field({ type: 'integer', description: 'whom the asker may see, those left out not counted' }) people: number;
  @Field({ type: 'integer', description: 'who stand on it out of the asker’s sight' }) outOfSight: number;
}
export class ShortlistIndex {
  @Field({ of: () => ShortlistSummary, list: true }) items: ShortlistSummary[];
}

export class ShortlistView extends ShortlistSummary {
  @Field({ of: () => ShortlistReader, list: true }) readers: ShortlistReader[];
  @Field({ of: () => ShortlistEntry, list: true, description: 'in the order of the list, those left out last' }) entries: ShortlistEntry[];
  @Field({ type: 'day', description: 'until when its owner may read it; then it is forgotten' }) keptUntil: string;
}

export class AddedToShortlist {
  @Field({ type: 'uuid', list: true, description: 'who is new on it' }) added: string[];
  @Field({ type: 'integer', description: 'stood on it' }) already: number;
  @Field({ type: 'integer', description: 'were left out of it before, and are not offered again' }) leftOutBefore: number;
  @Field({ type: 'integer', description: 'there was no room for' }) noRoom: number;
  @Field({ type: 'integer', description: 'are unknown, or out of the asker’s scope' }) notFound: number;
}

export class ShortlistLook {
  @Field() name: string;
  @Field({ type: 'integer' }) times: number;
  @Field({ type: 'time' }) last: string;
}
export class ShortlistLooks {
  @Field({ of: () => ShortlistLook, list: true, description: 'the last look first' }) items: ShortlistLook[];
}
