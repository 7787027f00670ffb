import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../parts/day-field';
import { foldText } from '../../parts/fold';
import { formValues } from '../../parts/form-values';
import { day } from '../../parts/format';
import { Empty, Failed, Skeleton } from '../../parts/states';
import { AdministrationPage } from './administration-page';
import type { UnitSearch } from './routes';
import { UnitPanel } from './unit-panel';
import { depths, type Unit, useUnits } from './units';

export function UnitsPage() {
  const { t } = useTranslation();
  return (
    <AdministrationPage needs="organizations.manage" sub={t('administration.units.sub')}>
      <UnitTree />
    </AdministrationPage>
  );
}

/** The tree of a day; a unit opens its panel. */
function UnitTree() {
  const { t } = useTranslation();
  const search = useSearch({ strict: false }) as UnitSearch;
  const navigate = useNavigate();
  const go = (next: UnitSearch) => void navigate({ to: '/quan-tri/don-vi', search: next as never, resetScroll: false });
  const { data, error, isPending, refetch } = useUnits(search.onDay);
  const [words, setWords] = useState('');
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton rows={10} />;
  const depth = depths(data.items);
  const shown = data.items.filter(({ name, code }) => foldText(`${name} ${code ?? ''}`).includes(foldText(words)));
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const onDay = formValues(event.currentTarget).day('onDay');
    go({ ...(search.unit ? { unit: search.unit } : {}), ...(onDay ? { onDay } : {}) });
  };
  return (
    <div className={search.unit ? 'admin-split' : ''}>
      <section className="card admin-tree" aria-label={t('administration.units.title')}>
        <div className="admin-filter">
          <label>
            {t('administration.units.find')}
            <input className="input" value={words} onChange={({ target }) => setWords(target.value)} />
          </label>
          <form onSubmit={look} key={search.onDay} className="admin-day">
            <DayField name="onDay" label={t('administration.units.onDay')} initial={search.onDay} />
            <button type="submit" className="button">
              {t('administration.units.look')}
            </button>
          </form>
        </div>
        {search.onDay && <p className="notice admin-notice">{t('administration.units.asOf', { day: day(search.onDay) })}</p>}
        {data.items.length === 0 && <Empty title={t('administration.units.none')} />}
        {data.items.length > 0 && shown.length === 0 && <Empty title={t('administration.units.notFound')} />}
        <ul className="unit-list">
          {shown.map((unit) => (
            <UnitLine
              key={unit.id}
              unit={unit}
              depth={words ? 0 : (depth.get(unit.id) ?? 0)}
              open={unit.id === search.unit}
              onOpen={() => go({ ...search, unit: unit.id })}
            />
          ))}
        </ul>
        {data.items.length === 1 && !search.unit && !search.onDay && (
          <p className="muted card-body">{t('administration.units.first', { name: data.items[0]!.name })}</p>
        )}
      </section>
      {search.unit && (
        <UnitPanel
          key={search.unit}
          id={search.unit}
          onDay={search.onDay}
          onClose={() => go(search.onDay ? { onDay: search.onDay } : {})}
          onOpen={(unit) => go({ ...search, unit })}
        />
      )}
    </div>
  );
}

interface LineProps {
  readonly unit: Unit;
  readonly depth: number;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function UnitLine({ unit, depth, open, onOpen }: LineProps) {
  const { t } = useTranslation();
  return (
    <li className={open ? 'unit-line unit-open' : 'unit-line'} style={{ paddingLeft: 14 + depth * 20 }}>
      <button type="button" className="unit-name" aria-expanded={open} onClick={onOpen}>
        {unit.name}
      </button>
      <span className="muted small">{t(`administration.unitKinds.${unit.kind}`)}</span>
      {unit.validTo && <span className="pill pill-ochre">{t('administration.units.until', { day: day(unit.validTo) })}</span>}
    </li>
  );
}
