import { useTranslation } from 'react-i18next';
import { day, dayOf, endOfDay, time, today } from '../../parts/format';
import { ViewDay } from '../../parts/view-day';
import type { Moment, Person } from './api';

interface Props {
  readonly person: Person;
  readonly moment: Moment;
  readonly onMoment: (moment: Moment) => void;
}

/** Of which day the record is shown, and by what was known until when. */
export function MomentBar({ person, moment, onMoment }: Props) {
  const { t } = useTranslation();
  const { onDay, knownAt } = moment;
  return (
    <>
      <ViewDay label={t('profiles.onDay')} value={onDay ?? person.onDay} onDay={(chosen) => onMoment({ ...moment, onDay: chosen })} />
      <ViewDay
        label={t('profiles.knownUntil')}
        value={knownAt ? dayOf(knownAt) : today()}
        onDay={(chosen) => onMoment({ ...moment, knownAt: endOfDay(chosen) })}
      />
      {(onDay || knownAt) && (
        <button type="button" className="button" onClick={() => onMoment({})}>
          {t('profiles.backToNow')}
        </button>
      )}
    </>
  );
}

/** Says in a sentence that one does not look at the record as it is now. */
export function MomentNotice({ moment: { onDay, knownAt } }: { readonly moment: Moment }) {
  const { t } = useTranslation();
  if (!onDay && !knownAt) return null;
  return (
    <p className="notice">
      {onDay && t('profiles.asOfPast', { day: day(onDay) })} {knownAt && t('profiles.asKnownAt', { time: time(knownAt) })}{' '}
      {t('profiles.backToChange')}
    </p>
  );
}
