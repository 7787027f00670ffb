import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import { ageOn, type Day } from '#libs/kernel';
import type { Criteria } from '../criteria/criteria.body.js';
import { cardFields } from './card-fields.js';
import type { CardRow } from './card-row.js';
import { markedIn } from './marked.js';
import { matchedReasons } from './matched.js';
import type { TalentItem } from './search.view.js';

/** What else was asked with a question. */
interface Asked {
  readonly wishes?: Criteria;
  readonly similar?: boolean;
}

/** Cards as the asker may see them: field by field as declared, so that a new one never leaks. */
@Injectable()
export class TalentItems {
  constructor(private readonly catalogs: Catalogs) {}

  of(row: CardRow, criteria: Criteria, asker: Asker, day: Day, { wishes = {}, similar = false }: Asked = {}): TalentItem {
    const item: TalentItem = {
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
      plannedFor: [...(row.planned_for ?? [])],
      ethnicMinority: row.ethnic_minority,
      party: row.party,
      residence: row.residence,
      verified: row.verified,
      confirmedOn: row.confirmed_on,
      retiresOn: row.retires_on,
      matched: [criteria, wishes].flatMap((part) => matchedReasons(row, part, asker.language, this.catalogs, day)),
      wishes: null,
      marked: similar ? [] : markedIn(row, criteria.text),
    };
    return cardFields.shown(item, (permission) => asker.hasThroughout(permission));
  }
}
