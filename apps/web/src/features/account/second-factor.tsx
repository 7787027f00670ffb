import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { ProblemNote } from '../../parts/problem-note';
import { Enrolment } from '../../parts/second-factor/enrolment';
import { RecoveryCodes } from '../../parts/second-factor/recovery-codes';
import { Failed, Skeleton } from '../../parts/states';

/** The code of the phone besides the password: switched on, kept, switched off. */
export function SecondFactor() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, error, isPending, refetch } = $api.useQuery('get', '/api/session/second-factor');
  const changed = () => void client.invalidateQueries();
  return (
    <section className="card card-body stack" aria-labelledby="account-factor">
      <h2 id="account-factor">{t('account.factor.title')}</h2>
      <p className="muted">{t('account.factor.how')}</p>
      {isPending && <Skeleton rows={2} />}
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {data && !data.enrolled && <Enrolment onDone={changed} />}
      {data?.enrolled && <Enrolled factor={data} onChanged={changed} />}
    </section>
  );
}

interface EnrolledProps {
  readonly factor: components['schemas']['SecondFactorView'];
  readonly onChanged: () => void;
}

function Enrolled({ factor, onChanged }: EnrolledProps) {
  const { t } = useTranslation();
  const renew = $api.useMutation('post', '/api/session/second-factor/recovery-codes');
  const leave = $api.useMutation('delete', '/api/session/second-factor', { onSuccess: onChanged });
  if (renew.data)
    return (
      <RecoveryCodes
        codes={renew.data.codes}
        onDone={() => {
          renew.reset();
          onChanged();
        }}
      />
    );
  return (
    <>
      <p>{t('account.factor.on', { count: factor.recoveryCodesLeft })}</p>
      <ProblemNote error={renew.error ?? leave.error} />
      <div className="row-gap">
        <button type="button" className="button" disabled={renew.isPending} onClick={() => renew.mutate({})}>
          {t('account.factor.renew')}
        </button>
        {!factor.required && (
          <button type="button" className="button" disabled={leave.isPending} onClick={() => leave.mutate({})}>
            {t('account.factor.leave')}
          </button>
        )}
      </div>
      {factor.required && <p className="muted">{t('account.factor.required')}</p>}
    </>
  );
}
