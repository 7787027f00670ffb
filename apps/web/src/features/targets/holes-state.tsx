import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { count } from '../../parts/format';
import type { HoleMap } from './hole-table';

/** Whether a zero is a hole: not where there is nobody, nor where nobody's field was recorded. */
export const tellsHoles = ({ staff, unrecorded }: HoleMap): boolean => unrecorded < staff;

/** What can be said of the whole map, and of how many people nothing is known. */
export function HolesSentence({ map }: { readonly map: HoleMap }) {
  const { t } = useTranslation();
  const mayImport = useMay('exchange.import');
  const { staff, unrecorded, totals, fields } = map;
  const holes = totals.filter(({ people }) => people === 0).length;
  if (staff === 0)
    return (
      <>
        <p className="target-sentence">{t('holes.nobody')}</p>
        {mayImport && (
          <p>
            <Link to="/nhap">{t('work.import')}</Link>
          </p>
        )}
      </>
    );
  return (
    <div>
      <p className="target-sentence">
        {tellsHoles(map)
          ? t(holes > 0 ? 'holes.sentence' : 'holes.sentenceNone', { count: holes, holes: count(holes), fields: count(fields.length) })
          : t('holes.nothingRecorded', { count: staff, people: count(staff) })}
      </p>
      {unrecorded > 0 && (
        <p className="muted">
          <Unrecorded map={map} />
          {tellsHoles(map) && `: ${t('holes.mayFill')}`}
        </p>
      )}
    </div>
  );
}

function Unrecorded({ map: { unit, staff, unrecorded } }: { readonly map: HoleMap }) {
  const { t } = useTranslation();
  const words = t('holes.unrecorded', { count: unrecorded, people: count(unrecorded), staff: count(staff) });
  if (!useMay('talent.search')) return words;
  return (
    <Link to="/nguon-nhan-tai" search={{ fields: '-', kinds: 'staff', ...(unit ? { units: unit.id } : {}) } as never}>
      {words}
    </Link>
  );
}
