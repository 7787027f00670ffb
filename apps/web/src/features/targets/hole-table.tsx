import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { useCatalog } from '../../parts/catalog';
import { HoleCell } from './hole-cell';

export type HoleMap = components['schemas']['HoleMap'];

/** Below these somebody always could stand; others are named where somebody does. */
const ALWAYS = ['doctor', 'master', 'university'];

/** Fields down, each somebody has with its levels, units across; a zero is a word and a shape besides a colour, and leads to whoever could fill it. */
export function HoleTable({ map, byLevel }: { readonly map: HoleMap; readonly byLevel: boolean }) {
  const { t } = useTranslation();
  const names = useCatalog('priority_fields');
  // nobody can be asked for who stands in a unit and in none below it
  const columns = [
    ...map.units.map(({ id, name }) => ({ id: id as string | null, name, within: id as string | null | undefined })),
    ...(map.direct ? [{ id: null, name: t('holes.direct'), within: map.units.length === 0 ? (map.unit?.id ?? null) : undefined }] : []),
  ];
  const soon = Number(map.onDay.slice(0, 4)) + SOON;
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
      {map.totals.map((total) => {
        const cells = [
          { held: total, within: map.unit?.id ?? null, key: 'all' },
          ...columns.map(({ id, within }) => ({
            held: map.cells.find(({ field, unitId }) => field === total.field && unitId === id)!,
            within,
            key: id ?? '-',
          })),
        ];
        const levels = byLevel && total.people > 0 ? total.levels.filter(({ level, people }) => ALWAYS.includes(level) || people > 0) : [];
        return (
          <tbody key={total.field}>
            <tr>
              <th scope={levels.length > 0 ? 'rowgroup' : 'row'}>{names.nameOf(total.field)}</th>
              {cells.map(({ held, within, key }) => (
                <HoleCell key={key} held={held} field={total.field} within={within} soon={levels.length > 0 ? null : soon} />
              ))}
            </tr>
            {levels.map(({ level }) => (
              <tr key={level} className="hole-level">
                <th scope="row">{t(`holes.levels.${level}`)}</th>
                {cells.map(({ held, within, key }) => (
                  <HoleCell
                    key={key}
                    held={held.levels.find((one) => one.level === level)!}
                    field={total.field}
                    degrees={map.levels.find((one) => one.level === level)!.degrees}
                    within={within}
                    soon={soon}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

const SOON = 5;
