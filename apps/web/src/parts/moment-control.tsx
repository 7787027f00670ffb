import { CalendarClock } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day, isRealDay, readDay, time, today } from './format';
import { type Moment, momentOf, readTime, typedTime } from './moment';
import { Sheet } from './sheet';

interface Props {
  readonly moment: Moment;
  readonly onMoment: (moment: Moment) => void;
  readonly present?: string | undefined; // the day that is shown where none is asked for: today unless said
}

/** The day one looks at, and how much was known by when; says the day, and opens both to be changed. */
export function MomentButton({ moment, onMoment, present = today() }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <CalendarClock size={15} aria-hidden />
        <span className="muted">{t('shell.moment.onDay')}</span>
        {day(moment.onDay ?? present)}
      </button>
      {open && (
        <Sheet title={t('shell.moment.title')} onClose={() => setOpen(false)}>
          <MomentForm
            moment={moment}
            present={present}
            onMoment={(next) => {
              setOpen(false);
              onMoment(next);
            }}
          />
        </Sheet>
      )}
    </>
  );
}

function MomentForm({ moment, onMoment, present }: Props & { readonly present: string }) {
  const { t } = useTranslation();
  const check = (input: HTMLInputElement, right: boolean) => {
    input.setCustomValidity(right ? '' : t(input.name === 'onDay' ? 'shell.wrongDay' : 'shell.wrongTime'));
  };
  const take = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const onDay = readDay(String(data.get('onDay')));
    const knownAt = readTime(String(data.get('knownAt')));
    onMoment({ ...(onDay && onDay !== present ? { onDay } : {}), ...(knownAt ? { knownAt } : {}) });
  };
  return (
    <form className="form" onSubmit={take}>
      <label>
        {t('shell.moment.onDay')}
        <input
          name="onDay"
          data-first
          inputMode="numeric"
          autoComplete="off"
          placeholder={t('shell.dayHint')}
          defaultValue={day(moment.onDay ?? present)}
          onInput={({ currentTarget }) => check(currentTarget, isRealDay(readDay(currentTarget.value) ?? ''))}
        />
        <small className="muted">{t('shell.moment.onDayHow')}</small>
      </label>
      <label>
        {t('shell.moment.knownAt')}
        <input
          name="knownAt"
          autoComplete="off"
          placeholder={t('shell.timeHint')}
          defaultValue={typedTime(moment.knownAt)}
          onInput={({ currentTarget }) => check(currentTarget, currentTarget.value.trim() === '' || readTime(currentTarget.value) !== null)}
        />
        <small className="muted">{t('shell.moment.knownAtHow')}</small>
      </label>
      <div className="row-gap">
        <button type="submit" className="button button-primary">
          {t('shell.moment.look')}
        </button>
        <button type="button" className="button" onClick={() => onMoment({})}>
          {t('shell.moment.now')}
        </button>
      </div>
    </form>
  );
}

/** Nobody takes the past for the present: says so above everything, with the way back. */
export function MomentNotice({ moment, onMoment }: Props) {
  const { t } = useTranslation();
  const { onDay, knownAt } = momentOf(moment);
  if (!onDay && !knownAt) return null;
  const words = [
    onDay ? t('shell.moment.asOf', { day: day(onDay) }) : t('shell.moment.asOfToday'),
    knownAt && t('shell.moment.asKnown', { time: time(knownAt) }),
  ].filter(Boolean);
  return (
    <p className="notice moment-notice" role="status">
      <span>{words.join(' ')}</span>
      <button type="button" className="link-button" onClick={() => onMoment({})}>
        {t('shell.moment.now')}
      </button>
    </p>
  );
}
