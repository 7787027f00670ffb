import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { useCatalog } from '../../parts/catalog';
import { count } from '../../parts/format';
import { openOf, type Quota } from './api';
import type { Grouping } from './routes';

type Sight = components['schemas']['QuotaSightView'];

interface Props {
  readonly quotas: readonly Quota[];
  readonly sight: ReadonlyMap<string, Sight>;
  readonly by: Grouping;
  readonly onOpen: (id: string) => void;
}

/** Quotas under the unit or the field they belong to, each group with its sums. */
export function QuotaTable({ quotas, sight, by, onOpen }: Props) {
  const { t } = useTranslation();
  const fields = useCatalog('priority_fields');
  const groups = new Map<string, { name: string; quotas: Quota[] }>();
  for (const quota of quotas) {
    const key = by === 'unit' ? quota.unit.id : quota.field;
    const group = groups.get(key) ?? { name: by === 'unit' ? quota.unit.name : fields.nameOf(quota.field), quotas: [] };
    group.quotas.push(quota);
    groups.set(key, group);
  }
  return (
    <div className="table-scroll">
      <table className="table quota-table">
        <thead>
          <tr>
            <th scope="col">{t(by === 'unit' ? 'quotas.fields.field' : 'quotas.fields.unit')}</th>
            <th scope="col">{t('quotas.fields.requiredDegree')}</th>
            <th scope="col" className="number">
              {t('quotas.given')}
            </th>
            <th scope="col" className="number">
              {t('quotas.filled')}
            </th>
            <th scope="col" className="number">
              {t('quotas.open')}
            </th>
            <th scope="col" className="number">
              {t('quotas.inSight')}
            </th>
          </tr>
        </thead>
        {[...groups].map(([key, group]) => (
          <tbody key={key}>
            <GroupLine name={group.name} quotas={group.quotas} />
            {group.quotas.map((quota) => (
              <QuotaLine
                key={quota.id}
                quota={quota}
                name={by === 'unit' ? fields.nameOf(quota.field) : quota.unit.name}
                sight={sight.get(quota.id)}
                onOpen={() => onOpen(quota.id)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function GroupLine({ name, quotas }: { readonly name: string; readonly quotas: readonly Quota[] }) {
  const { t } = useTranslation();
  const sum = (of: (quota: Quota) => number) => count(quotas.reduce((total, quota) => total + of(quota), 0));
  return (
    <tr className="quota-group">
      <th scope="rowgroup" colSpan={2}>
        {name}
      </th>
      <td className="number" data-label={t('quotas.given')}>
        {sum(({ given }) => given)}
      </td>
      <td className="number" data-label={t('quotas.filled')}>
        {sum(({ filled }) => filled)}
      </td>
      <td className="number" data-label={t('quotas.open')}>
        {sum(openOf)}
      </td>
      <td />
    </tr>
  );
}

interface LineProps {
  readonly quota: Quota;
  readonly name: string;
  readonly sight: Sight | undefined;
  readonly onOpen: () => void;
}

function QuotaLine({ quota, name, sight, onOpen }: LineProps) {
  const { t } = useTranslation();
  const degrees = useCatalog('education_levels');
  const over = quota.filled - quota.given;
  return (
    <tr>
      <td>
        <button type="button" className="link-button" onClick={onOpen}>
          {name}
        </button>
      </td>
      <td className="quota-degree">
        {quota.requiredDegree ? t('quotas.orHigher', { degree: degrees.nameOf(quota.requiredDegree) }) : '–'}
      </td>
      <td className="number" data-label={t('quotas.given')}>
        {count(quota.given)}
      </td>
      <td className="number" data-label={t('quotas.filled')}>
        {count(quota.filled)}
      </td>
      <td className="number" data-label={t('quotas.open')}>
        {over > 0 ? <span className="pill pill-ochre">{t('quotas.over', { over: count(over) })}</span> : count(openOf(quota))}
      </td>
      <td className="number" data-label={t('quotas.inSight')}>
        {sight?.caseId ? (
          <Link to="/thong-bao/$id" params={{ id: sight.caseId }} aria-label={t('quotas.openCase', { name, people: count(sight.people) })}>
            {count(sight.people)}
          </Link>
        ) : (
          ((sight && count(sight.people)) ?? '–')
        )}
      </td>
    </tr>
  );
}
