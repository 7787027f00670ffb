import { useTranslation } from 'react-i18next';
import { count, percent } from '../../parts/format';
import { Sheet } from '../../parts/sheet';
import type { Group } from './group-table';
import type { Part } from './routes';
import { signed } from './signed';
import { SumTable } from './sum-table';

interface Props {
  readonly group: Group;
  readonly onPeople?: (group: string | null, part: Part) => void;
  readonly onClose: () => void;
}

/** How many a group lacks: the sum it is made by, and the people who could make it less. */
export function GroupNeed({ group: { name, code, target, denominator, numerator, remainder, need, short }, onPeople, onClose }: Props) {
  const { t } = useTranslation();
  if (!target || need === null || short === null) return null;
  const isCeiling = numerator > need;
  const [part, people]: [Part, number] = isCeiling ? ['numerator', numerator] : ['remainder', remainder];
  const share = { target: percent(Number(target.value)), count: denominator, people: count(denominator) };
  const title = t('origins.group.title', { name });
  return (
    <Sheet size="side" title={title} onClose={onClose}>
      <div className="stack">
        <SumTable
          title={title}
          lines={[
            { what: t(isCeiling ? 'origins.group.most' : 'origins.group.need', share), people: count(need) },
            { what: t('origins.group.has'), people: isCeiling ? count(numerator) : signed(-numerator) },
            { what: t(isCeiling ? 'origins.group.over' : 'origins.group.short'), people: count(short), isTotal: true },
          ]}
        />
        {onPeople && people > 0 && (
          <p>
            <button type="button" className="link-button" onClick={() => onPeople(code, part)}>
              {t(isCeiling ? 'origins.group.who' : 'origins.group.whoCould', { count: people, people: count(people) })}
            </button>
          </p>
        )}
      </div>
    </Sheet>
  );
}
