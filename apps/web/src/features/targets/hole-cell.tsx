import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { count } from '../../parts/format';

interface Held {
  readonly people: number;
  readonly lastRetires: number | null;
}

interface Props {
  readonly held: Held;
  readonly field: string;
  readonly degrees?: readonly string[]; // of one level; none: not known
  readonly within: string | null | undefined; // undefined: those people cannot be asked for
  readonly soon: number | null; // until then it is told when the last one retires; null: their levels tell it
}

/** How many there are: opens exactly them; nobody leads to whoever could be found anywhere. */
export function HoleCell({ held: { people, lastRetires }, field, degrees, within, soon }: Props) {
  const { t } = useTranslation();
  const maySearch = useMay('talent.search');
  const asked = { fields: field, ...(degrees ? { degrees: degrees.join(',') || '-' } : {}) };
  const look = people > 0 ? '' : degrees ? 'hole-none' : 'hole';
  return (
    <td className={`number ${look}`}>
      {maySearch && (people === 0 || within !== undefined) ? (
        <Link
          to="/nguon-nhan-tai"
          search={(people === 0 ? asked : { ...asked, kinds: 'staff', ...(within ? { units: within } : {}) }) as never}
          {...(people === 0 ? { title: t('holes.find') } : {})}
          aria-label={people === 0 ? t('holes.findNobody') : t('holes.open', { count: people, people: count(people) })}
        >
          {count(people)}
        </Link>
      ) : (
        count(people)
      )}
      <LastRetires held={{ people, lastRetires }} soon={soon} />
    </td>
  );
}

/** Where the last one leaves soon. */
function LastRetires({ held: { people, lastRetires }, soon }: Pick<Props, 'held' | 'soon'>) {
  const { t } = useTranslation();
  if (people === 0 || lastRetires === null || soon === null || lastRetires > soon) return null;
  return <div className="hole-last small">{t('holes.last', { year: lastRetires })}</div>;
}
