import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { useMay } from '../../app/session';
import { day } from '../../parts/format';
import { ProblemNote } from '../../parts/problem-note';
import { Failed, Skeleton } from '../../parts/states';
import { LendRole } from './lend-role';

type Loan = components['schemas']['LoanView'];

/** Roles that one lends to colleagues, and that colleagues lend: until their day, and no longer than the lender holds them. */
export function Loans() {
  const { t } = useTranslation();
  const [lending, setLending] = useState(false);
  const mayLend = useMay('access.lend');
  const client = useQueryClient();
  const { data, error, isPending, refetch } = $api.useQuery('get', '/api/role-loans');
  const changed = () => void client.invalidateQueries({ queryKey: ['get', '/api/role-loans'] });
  const end = $api.useMutation('delete', '/api/role-loans/{id}', { onSuccess: changed });
  if (!mayLend && data && data.received.length === 0) return null;
  const list = (loans: readonly Loan[], person: 'from' | 'to') => (
    <ul className="plain-list">
      {loans.map((loan) => (
        <li key={loan.id} className="plain-line">
          <LoanText loan={loan} person={person} />
          <button
            type="button"
            className="button"
            disabled={end.isPending}
            aria-label={t(`account.loans.${person}End`, { name: loan[person] })}
            onClick={() => end.mutate({ params: { path: { id: loan.id } } })}
          >
            {t(person === 'to' ? 'account.loans.takeBack' : 'account.loans.giveBack')}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <section className="card card-body stack" aria-labelledby="account-loans">
      <h2 id="account-loans">{t('account.loans.title')}</h2>
      <p className="muted">{t('account.loans.how')}</p>
      {isPending && <Skeleton rows={2} />}
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {data && data.received.length > 0 && list(data.received, 'from')}
      {data && data.given.length > 0 && list(data.given, 'to')}
      {data?.given.length === 0 && mayLend && <p>{t('account.loans.none')}</p>}
      <ProblemNote error={end.error} />
      {mayLend && (
        <div>
          <button type="button" className="button" onClick={() => setLending(true)}>
            {t('account.loans.add')}
          </button>
        </div>
      )}
      {lending && <LendRole onLent={changed} onClose={() => setLending(false)} />}
    </section>
  );
}

function LoanText({ loan, person }: { readonly loan: Loan; readonly person: 'from' | 'to' }) {
  const { t } = useTranslation();
  return (
    <div>
      <strong>{t(`account.loans.${person}`, { name: loan[person] })}</strong>
      <p className="muted small">
        {t(`administration.roles.${loan.role}`)}, {loan.unit?.name ?? t('administration.wholeTree')} ·{' '}
        {t('account.loans.until', { day: day(loan.endsOn) })}
      </p>
      <p className="muted small">
        {loan.reason}
        {!loan.holds && ` · ${t('account.loans.lapsed')}`}
      </p>
    </div>
  );
}
