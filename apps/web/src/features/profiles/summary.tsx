import { BadgeCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useCatalog } from '../../parts/catalog';
import { day } from '../../parts/format';
import type { Person } from './api';

/** Who it is in two lines; what is perhaps so only, or known by half, says so. */
export function Summary({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const degrees = useCatalog('education_levels');
  const categories = useCatalog('staff_categories');
  const unmasks = useMay('profiles.unmask'); // then masked values stand apart, with their buttons
  const contacts = unmasks && person.masked.contacts ? null : person.contacts;
  const unsure = (text: string | null | undefined) => text && (person.employmentCertain === false ? t('profiles.perhaps', { text }) : text);
  const { left } = person;
  const parts = [
    unsure(person.position),
    unsure(person.unit?.name ?? person.employerName),
    categories.nameOf(person.category),
    degrees.nameOf(person.degree),
    person.degreePossible && t('profiles.perhaps', { text: degrees.nameOf(person.degreePossible) }),
    person.age === null ? null : t(person.birthCertain ? 'profiles.age' : 'profiles.ageAbout', { age: person.age }),
    person.retiresOn && t(person.retiresOnCertain ? 'profiles.retires' : 'profiles.retiresAbout', { day: day(person.retiresOn) }),
    !unmasks && person.citizenNumber && t('profiles.citizenNumber', { number: person.citizenNumber }),
    person.keepingUnit && t('profiles.keptBy', { unit: person.keepingUnit.name }),
    contacts?.phones.join(', '),
    contacts?.emails.join(', '),
    person.confirmedOn && t('profiles.confirmed', { day: day(person.confirmedOn) }),
  ].filter(Boolean);
  const verified = Object.values(person.facts)
    .flat()
    .filter(({ verification }) => verification).length;
  return (
    <span className="row-gap">
      {left && <strong>{t(left.reason ? 'profiles.goneBecause' : 'profiles.gone', { day: day(left.on), reason: left.reason })}</strong>}
      {parts.join(', ')}
      {verified > 0 && (
        <span className="pill pill-green">
          <BadgeCheck size={12} aria-hidden /> {t('profiles.verified', { count: verified, facts: verified })}
        </span>
      )}
    </span>
  );
}
