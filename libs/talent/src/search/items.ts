import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import { ageOn, type Day } from '#libs/kernel';
import type { Criteria } from '../criteria/criteria.body.js';
import { cardFields } from './card-fields.js';
import type { CardRow } from './card-row.js';
import { marker } from './marked.js';
import { matcher } from './matched.js';
import type { MarkedStretch, MatchedReason, TalentItem } from './search.view.js';

/** What was asked of the people shown. */
interface Asked {
  readonly criteria?: Criteria;
  readonly wishes?: Criteria;
  readonly similar?: boolean;
}

/** Cards as the asker may see them: field by field as declared, so that a new one never leaks. */
@Injectable()
export class TalentItems {
  constructor(private readonly catalogs: Catalogs) {}

  /** Makes the items of a list: what is the same for all of them is decided once. */
  maker(asker: Asker, day: Day, { criteria = {}, wishes = {}, similar = false }: Asked = {}): (row: CardRow) => TalentItem {
    const matched = matcher([criteria, wishes], asker.language, this.catalogs, day);
    const marked = marker(similar ? undefined : criteria.text);
    const shown = cardFields.lens((permission) => asker.hasThroughout(permission));
    return (row) => shown(itemOf(row, day, matched(row), marked(row)));
  }
}

const itemOf = (row: CardRow, day: Day, matched: MatchedReason[], marked: MarkedStretch[]): TalentItem => ({
  id: row.person_id,
  code: row.code,
  kind: row.kind,
  fullName: row.full_name,
  gender: row.gender,
  birthOn: row.birth_on,
  age: row.birth_on ? ageOn(row.birth_on, day) : null,
  unit: row.unit_id && row.unit_name ? { id: row.unit_id, name: row.unit_name } : null,
  keepingUnit: row.keeping_unit_id && row.keeping_name ? { id: row.keeping_unit_id, name: row.keeping_name } : null,
  employerName: row.employer_name,
  position: row.position,
  category: row.category,
  degree: row.degree,
  postgraduate: row.postgraduate,
  major: row.major,
  institution: row.institution,
  degreeYear: row.degree_on?.slice(0, 4) ?? null,
  fields: row.fields.map((code, at) => ({ code, level: row.field_levels[at] ?? null, basis: row.field_bases[at] ?? 'entered' })),
  politicalTheory: row.political_theory,
  stateManagement: row.state_management,
  rankCode: row.rank_code,
  languages: (row.languages ?? []).map((code, at) => ({ code, level: row.language_levels?.[at] ?? null })),
  itLevels: [...(row.it_levels ?? [])],
  titles: [...(row.titles ?? [])],
  rating: row.rating,
  ratingYear: row.rating_year,
  groups: [...(row.groups ?? [])],
  availability: [...(row.availability ?? [])],
  country: row.country,
  hoursApart: row.hours_apart,
  citizenships: [...(row.citizenships ?? [])],
  consents: [...row.consents],
  studies: (row.studies ?? []).map((code, at) => ({ code, expectedIn: row.study_years?.[at] ?? null })),
  plannedFor: [...(row.planned_for ?? [])],
  ethnicMinority: row.ethnic_minority,
  party: row.party,
  residence: row.residence,
  verified: row.verified,
  confirmedOn: row.confirmed_on,
  retiresOn: row.retires_on,
  matched,
  wishes: null,
  marked,
});
