import { useTranslation } from 'react-i18next';
import type { Fact } from './api';
import { FACT_FIELDS, type Kind } from './fact-fields';
import { useFieldText } from './field-text';

/** What a line of each kind is made of, in this order; what is not named here is told by the form. */
const SAID: Readonly<Record<Kind, readonly string[]>> = {
  identities: ['fullName', 'gender', 'birthOn', 'ethnicity', 'religion', 'nativePlace', 'residence'],
  keepings: ['unitId'],
  employments: ['position', 'unitId', 'employerName', 'department', 'category', 'rankCode'],
  qualifications: ['track', 'level', 'major', 'institution', 'language', 'grade'],
  studies: ['level', 'major', 'institution', 'expectedOn', 'decision'],
  policies: ['policy', 'year', 'decision', 'legalSource', 'note'],
  retirements: ['leavesOn', 'decision', 'legalSource', 'note'],
  expertise: ['field'],
  memberships: ['organisation', 'standing', 'note'],
  titles: ['title', 'note'],
  appraisals: ['year', 'rating', 'note'],
  groups: ['group', 'note'],
  availability: ['mode', 'extent', 'note'],
  consents: ['purpose', 'answer', 'means', 'document', 'note'],
  residences: ['country', 'timeZone'],
  citizenships: ['country', 'note'],
  works: ['workTitle', 'workKind', 'year', 'role', 'link'],
  nominations: ['plannedFor', 'term', 'note'],
};

/** A fact in one line, codes by their names. */
export function useFactText(): (kind: Kind, fact: Fact) => string {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  return (kind, fact) => {
    const raw = fact as unknown as Readonly<Record<string, unknown>>;
    const said = SAID[kind].map((name) => {
      if (name === 'unitId' && fact.unit) return fact.unit.name;
      const field = FACT_FIELDS[kind].find((one) => one.name === name);
      const text = field ? fieldText(field, raw[name], fact.track) : '';
      if (name === 'birthOn' && text) return t('profiles.born', { day: text });
      if (name === 'ethnicity' && text) return t('profiles.ethnicityIs', { name: text });
      if (name === 'religion' && text) return t('profiles.religionIs', { name: text });
      if (name === 'expectedOn' && text) return t('profiles.expected', { day: text });
      return name === 'leavesOn' && text ? t('profiles.leaves', { day: text }) : text;
    });
    if (kind === 'expertise' && fact.level) said.push(t('profiles.levelOf', { level: fact.level }));
    if (kind === 'expertise' && fact.basis === 'derived from major') said.push(t('profiles.fromMajor', { major: fact.basisNote ?? '' }));
    return said.filter((text, at) => text && said.indexOf(text) === at).join(', '); // a department that is the unit itself is said once
  };
}
