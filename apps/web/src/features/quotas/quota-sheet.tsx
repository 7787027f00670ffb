import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { AppointmentForm } from '../../parts/appointment-form';
import { useCatalog } from '../../parts/catalog';
import { count, day } from '../../parts/format';
import { Sheet } from '../../parts/sheet';
import { Failed, Skeleton } from '../../parts/states';
import { openOf, type QuotaDetail, useQuota } from './api';
import { AppointmentList } from './appointment-list';
import { ChangeQuota } from './change-quota';
import { QuotaHistory } from './quota-history';
import { WithdrawQuota } from './withdraw-quota';

/** One quota: where it stands, what is done with it, who was taken on, what it was before. */
export function QuotaSheet({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuota(id);
  const fields = useCatalog('priority_fields');
  return (
    <Sheet title={data ? `${fields.nameOf(data.field)} ${data.year}, ${data.unit.name}` : t('quotas.one')} onClose={onClose} holds>
      {isPending && <Skeleton />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data && <QuotaBody quota={data} onGone={onClose} />}
    </Sheet>
  );
}

type Act = 'appoint' | 'change' | 'withdraw';

function QuotaBody({ quota, onGone }: { readonly quota: QuotaDetail; readonly onGone: () => void }) {
  const { t } = useTranslation();
  const degrees = useCatalog('education_levels');
  const may = { appoint: useMay('establishment.appoint'), change: useMay('establishment.edit'), withdraw: useMay('establishment.edit') };
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const acts = quota.withdrawnBecause === null ? (['appoint', 'change', 'withdraw'] as const).filter((one) => may[one]) : [];
  const over = quota.filled - quota.given;
  const facts = [
    [t('quotas.given'), count(quota.given)],
    [t('quotas.filled'), count(quota.filled)],
    [t('quotas.open'), over > 0 ? t('quotas.over', { over: count(over) }) : count(openOf(quota))],
    [
      t('quotas.fields.requiredDegree'),
      quota.requiredDegree ? t('quotas.orHigher', { degree: degrees.nameOf(quota.requiredDegree) }) : t('quotas.anyDegree'),
    ],
    [t('quotas.fields.decision'), [quota.decision, day(quota.decidedOn)].filter(Boolean).join(', ')],
    [t('quotas.fields.note'), quota.note ?? ''],
  ].filter(([, text]) => text !== '');
  return (
    <div className="stack">
      {quota.withdrawnBecause !== null && <p className="notice">{t('quotas.withdrawn', { reason: quota.withdrawnBecause })}</p>}
      <dl className="quota-facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {acts.length > 0 && (
        <div className="row-gap">
          {acts.map((one) => (
            <button key={one} type="button" className="button" aria-expanded={act === one} onClick={() => setAct(act === one ? null : one)}>
              {t(`quotas.acts.${one}`)}
            </button>
          ))}
        </div>
      )}
      {act === 'appoint' && <AppointmentForm quotaId={quota.id} onClose={close} />}
      {act === 'change' && <ChangeQuota quota={quota} onClose={close} />}
      {act === 'withdraw' && <WithdrawQuota quota={quota} onDone={onGone} onClose={close} />}
      <AppointmentList quota={quota} mayRevoke={may.appoint} />
      <QuotaHistory quota={quota} />
    </div>
  );
}
