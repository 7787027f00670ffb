import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { count, time } from '../../parts/format';
import { DeadWorkActs } from './dead-work';
import { useReason, useTopicName } from './words';

type Delivery = components['schemas']['DeliveryView'];

const TONE = { new: 'pill-lam', queued: 'pill-lam', done: 'pill-green', dead: 'pill-red' } as const;

export function DeliveryTable({ items }: { readonly items: readonly Delivery[] }) {
  const { t } = useTranslation();
  return (
    <section className="table-scroll" aria-label={t('deliveries.list')}>
      <table className="table delivery-table">
        <thead>
          <tr>
            <th scope="col">{t('deliveries.kind')}</th>
            <th scope="col">{t('deliveries.state')}</th>
            <th scope="col" className="number">
              {t('deliveries.attempts')}
            </th>
            <th scope="col">{t('deliveries.when')}</th>
            <th scope="col">{t('deliveries.reason')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('deliveries.act')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <DeliveryLine key={item.id} item={item} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function DeliveryLine({
  item: { id, topic, state, attempts, nextAt, doneAt, lastErrorCode, reader, caseId },
}: {
  readonly item: Delivery;
}) {
  const { t } = useTranslation();
  const topicName = useTopicName();
  const reason = useReason();
  return (
    <tr>
      <td>
        {topicName(topic)} <span className="muted">№ {id}</span>
        {reader && (
          <div className="muted">
            {t('deliveries.to', { reader })}
            {caseId && (
              <>
                ,{' '}
                <Link to="/thong-bao/$id" params={{ id: caseId }} aria-label={t('deliveries.caseOf', { id })}>
                  {t('deliveries.case')}
                </Link>
              </>
            )}
          </div>
        )}
      </td>
      <td>
        <span className={`pill ${TONE[state]}`}>{t(`deliveries.states.${state}`)}</span>
      </td>
      <td className="number">{count(attempts)}</td>
      <td>{nextAt ? t('deliveries.next', { time: time(nextAt) }) : doneAt && time(doneAt)}</td>
      <td>
        {lastErrorCode && (
          <>
            {reason(lastErrorCode)}
            <div className="muted small">{lastErrorCode}</div>
          </>
        )}
      </td>
      <td>{state === 'dead' && <DeadWorkActs ids={[id]} />}</td>
    </tr>
  );
}
