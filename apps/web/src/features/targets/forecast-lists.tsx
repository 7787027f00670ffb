import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../parts/format';
import type { Forecast } from './forecast';
import { type ForecastList, ForecastPeople } from './forecast-people';

type Named = 'retiring' | 'unknown' | 'overdue' | 'studying' | 'studyingUnknown';

interface Props {
  readonly forecast: Forecast;
  readonly year: number;
  readonly retiring: number; // until the end of the year
}

/** Everybody a forecast names among those present: each number opens exactly its people. */
export function ForecastLists({ forecast, year, retiring }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Named | null>(null);
  const { retirementUnknown, overdue, studying, studyingUnknown } = forecast;
  const lists: Readonly<Record<Named, { readonly people: number; readonly asked: ForecastList }>> = {
    retiring: { people: retiring, asked: { list: 'retiring', through: year } },
    unknown: { people: retirementUnknown, asked: { list: 'retiring', until: 'unknown' } },
    overdue: { people: overdue, asked: { list: 'retiring', until: 'overdue' } },
    studying: { people: studying, asked: { list: 'people' } },
    studyingUnknown: { people: studyingUnknown, asked: { list: 'people', until: 'unknown' } },
  };
  const named = (Object.keys(lists) as Named[]).filter((one) => lists[one].people > 0);
  if (named.length === 0) return null;
  const called = (one: Named, people: number) => t(`origins.lists.${one}`, { people: count(people), year });
  return (
    <section className="row-gap no-print" aria-label={t('origins.lists.label')}>
      {named.map((one) => (
        <button key={one} type="button" className="link-button" onClick={() => setOpen(one)}>
          {called(one, lists[one].people)}
        </button>
      ))}
      {open && (
        <ForecastPeople
          forecast={forecast}
          asked={lists[open].asked}
          title={(people = lists[open].people) => called(open, people)}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
