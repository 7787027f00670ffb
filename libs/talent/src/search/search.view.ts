import { UnitRef } from '#libs/access';
import { Field } from '#libs/platform';

export class TalentField {
  @Field() code: string;
  @Field({ type: 'integer', nullable: true, description: '1 to 5, only where a person entered it' }) level: number | null;
  @Field({ description: '"entered", or "derived from major"' }) basis: string;
}

export class TalentLanguage {
  @Field() code: string;
  @Field({ nullable: true }) level: string | null;
}

export class TalentStudy {
  @Field() code: string;
  @Field({ type: 'integer', nullable: true, description: 'the year; null: not known until when' }) expectedIn: number | null;
}

/** Which requirement a person meets, and by what. */
export class MatchedReason {
  @Field() key: string;
  @Field({ description: 'a sentence in the language asked for' }) text: string;
  @Field({ nullable: true }) factKind: string | null;
  @Field({ type: 'uuid', nullable: true }) factId: string | null;
  @Field({ type: 'boolean', nullable: true, description: 'somebody saw the document; null: not by one fact' }) verified: boolean | null;
}

/** A stretch of a text that the words asked for hit: from a letter, up to and without another. */
export class MarkedStretch {
  @Field({ oneOf: ['fullName', 'major', 'institution'] }) field: 'fullName' | 'major' | 'institution';
  @Field({ type: 'integer' }) from: number;
  @Field({ type: 'integer' }) to: number;
}

export class WishesMet {
  @Field({ type: 'integer' }) met: number;
  @Field({ type: 'integer' }) of: number;
}

export class TalentItem {
  @Field({ type: 'uuid' }) id: string;
  @Field() code: string;
  @Field({ oneOf: ['staff', 'expert'] }) kind: string;
  @Field() fullName: string;
  @Field({ nullable: true }) gender: string | null;
  @Field({ type: 'partialDate', nullable: true }) birthOn: string | null;
  @Field({ type: 'integer', nullable: true }) age: number | null;
  @Field({ of: () => UnitRef, nullable: true }) unit: UnitRef | null;
  @Field({ of: () => UnitRef, nullable: true }) keepingUnit: UnitRef | null;
  @Field({ nullable: true }) employerName: string | null;
  @Field({ nullable: true }) position: string | null;
  @Field({ nullable: true }) category: string | null;
  @Field({ nullable: true }) degree: string | null;
  @Field({ type: 'boolean', nullable: true, description: 'null: unknown' }) postgraduate: boolean | null;
  @Field({ nullable: true }) major: string | null;
  @Field({ nullable: true }) institution: string | null;
  @Field({ nullable: true }) degreeYear: string | null;
  @Field({ of: () => TalentField, list: true }) fields: TalentField[];
  @Field({ nullable: true }) politicalTheory: string | null;
  @Field({ nullable: true }) stateManagement: string | null;
  @Field({ nullable: true }) rankCode: string | null;
  @Field({ of: () => TalentLanguage, list: true }) languages: TalentLanguage[];
  @Field({ list: true }) itLevels: string[];
  @Field({ list: true }) titles: string[];
  @Field({ nullable: true, description: 'the last yearly one' }) rating: string | null;
  @Field({ type: 'integer', nullable: true }) ratingYear: number | null;
  @Field({ list: true }) groups: string[];
  @Field({ list: true, description: 'what an expert can be asked for' }) availability: string[];
  @Field({ nullable: true, description: 'where somebody lives' }) country: string | null;
  @Field({ type: 'integer', nullable: true, description: 'the most the clocks there and in Vietnam differ' }) hoursApart: number | null;
  @Field({ list: true }) citizenships: string[];
  @Field({ list: true, description: 'what the person may be listed, contacted, shared or published for' }) consents: string[];
  @Field({ of: () => TalentStudy, list: true, description: 'degrees somebody studies for' }) studies: TalentStudy[];
  @Field({ list: true, optional: true, description: 'absent where the asker may not see it' }) plannedFor?: string[];
  @Field({ type: 'boolean', nullable: true, optional: true, description: 'absent where the asker may not see it' }) ethnicMinority?:
    | boolean
    | null;
  @Field({ type: 'boolean', nullable: true, optional: true, description: 'absent where the asker may not see it' }) party?: boolean | null;
  @Field({ nullable: true }) residence: string | null;
  @Field({ type: 'boolean' }) verified: boolean;
  @Field({ type: 'day', nullable: true }) confirmedOn: string | null;
  @Field({ type: 'day', nullable: true }) retiresOn: string | null;
  @Field({ of: () => MatchedReason, list: true, description: 'of requirements and of wishes' }) matched: MatchedReason[];
  @Field({ of: () => WishesMet, nullable: true, description: 'null where nothing was wished for' }) wishes: WishesMet | null;
  @Field({ of: () => MarkedStretch, list: true, description: 'what the words asked for hit' }) marked: MarkedStretch[];
}

export class SearchAnswer {
  @Field({ of: () => TalentItem, list: true }) items: TalentItem[];
  @Field({ nullable: true }) next: string | null;
  @Field({ type: 'integer', nullable: true, description: 'only where asked for; of those who answer the question' }) total: number | null;
  @Field({ type: 'boolean', description: 'nobody has the words as typed: these are people whose words are similar' }) similar: boolean;
}
