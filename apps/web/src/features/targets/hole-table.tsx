import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { useMay } from '../../app/session';
import { useCatalog } from '../../parts/catalog';
import { count, thisYear } from '../../parts/format';

type HoleMap = components['schemas']['HoleMap'];
type Cell = HoleMap['cells'][number];

/** Fields down, units across; a zero is a word and a shape besides a colour, and leads to whoever could fill it. */
export function HoleTable({ map }: { readonly map: HoleMap }) {
  const { t } = useTranslation();
  const names = useCatalog('priority_fields');
  const columns = [
    ...map.units.map(({ id, name }) => ({ id: id as string | null, name })),
    ...(map.direct ? [{ id: null, name: t('holes.direct') }] : []),
  ];
  return (
    <table className="table hole-table">
      <thead>
        <tr>
          <th scope="col">{t('holes.field')}</th>
          <th scope="col" className="number">
            {t('holes.all')}
          </th>
          {columns.map(({ id, name }) => (
            <th key={id ?? '-'} scope="col" className="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {map.totals.map((total) => (
          <tr key={total.field}>
            <th scope="row">
              {names.nameOf(total.field)}
              <Last cell={total} />
            </th>
            <HoleCell cell={total} unit={map.unit?.id ?? null} />
            {columns.map(({ id }) => {
              const cell = map.cells.find(({ field, unitId }) => field === total.field && unitId === id);
              return cell && <HoleCell key={id ?? '-'} cell={cell} unit={id} />;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HoleCell({ cell, unit }: { readonly cell: Cell; readonly unit: string | null }) {
  const { t } = useTranslation();
  const maySearch = useMay('talent.search');
  const { people, field, levels } = cell;
  const said = levels
    .filter((level) => level.people > 0)
    .map((level) => `${t(`holes.levels.${level.level}`)}: ${count(level.people)}`)
    .join(', ');
  if (people === 0)
    return (
      <td className="number hole">
        {maySearch ? (
          <Link to="/nguon-nhan-tai" search={{ fields: field } as never} title={t('holes.find')} aria-label={t('holes.findNobody')}>
            {t('holes.nobody')}
          </Link>
        ) : (
          t('holes.nobody')
        )}
      </td>
    );
  return (
    <td className="number" title={said}>
      {maySearch ? (
        <Link
          to="/nguon-nhan-tai"
          search={{ fields: field, kinds: 'staff', ...(unit ? { units: unit } : {}) } as never}
          aria-label={t('holes.open', { count: people, people: count(people), levels: said })}
        >
          {count(people)}
        </Link>
      ) : (
        count(people)
      )}
      <Last cell={cell} />
    </td>
  );
}

const SOON = 5;

/** Where the last one leaves soon. */
function Last({ cell: { people, lastRetires } }: { readonly cell: Cell }) {
  const { t } = useTranslation();
  if (people === 0 || lastRetires === null || lastRetires > thisYear() + SOON) return null;
  return <div className="hole-last small">{t('holes.last', { year: lastRetires })}</div>;
}
