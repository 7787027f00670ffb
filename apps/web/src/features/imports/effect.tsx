import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { queryClient } from '../../app/query-client';
import { useMay } from '../../app/session';
import { percent } from '../../parts/format';
import type { Import } from './api';

const CODE = 'postgraduate-rate';
const keyOf = (when: 'before' | 'after', { id, version }: Pick<Import, 'id' | 'version'>) => [
  'import-effect',
  id,
  when,
  ...(when === 'after' ? [version] : []),
];

async function measure(unit: string): Promise<number | null> {
  const { data } = await api.GET('/api/indicators/{code}/measure', { params: { path: { code: CODE }, query: { unit } } });
  return data?.rate ?? null;
}

/** Takes down the number of the unit before something is written; a number that cannot be had stops nobody from writing. */
export async function rememberRate(item: Import): Promise<void> {
  if (!item.keepingUnit) return;
  const rate = await measure(item.keepingUnit.id).catch(() => undefined);
  if (rate !== undefined) queryClient.setQueryData(keyOf('before', item), rate);
}

/** What the import did to the target of its unit, and the way to that number. */
export function Effect({ item }: { readonly item: Import }) {
  const { t } = useTranslation();
  const mayMeasure = useMay('indicators.read');
  const unit = item.keepingUnit;
  const before = queryClient.getQueryData<number | null>(keyOf('before', item));
  const { data: after } = useQuery({
    queryKey: keyOf('after', item),
    queryFn: () => measure(unit!.id),
    enabled: mayMeasure && unit !== null,
  });
  if (!mayMeasure || !unit) return null;
  return (
    <p className="effect">
      {after !== undefined && (
        <>
          <span>{t('imports.effect', { unit: unit.name })}</span>
          {before !== undefined && (
            <>
              <strong>{percent(before)}</strong>
              <ArrowRight size={14} role="img" aria-label={t('imports.becomes')} />
            </>
          )}
          <strong>{percent(after)}</strong>
        </>
      )}
      <Link to="/chi-tieu" search={{ unit: unit.id } as never}>
        {t('imports.seeRatio')}
      </Link>
    </p>
  );
}
