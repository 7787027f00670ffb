import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { useMay } from '../../app/session';
import { Failed, NoRight, Skeleton } from '../../parts/states';
import { AccountsStep } from './accounts-step';
import { BodyStep } from './body-step';
import { PlanStep } from './plan-step';
import { SetupDone } from './setup-done';
import './setup.css';

export type MadeAccount = components['schemas']['MadeAccount'];
type SetupView = components['schemas']['SetupView'];
const STEPS = ['body', 'plan', 'accounts'] as const;

/** The first run, in three steps. What was chosen is kept by the server: one may leave and come back. */
export function SetupPage() {
  const { t } = useTranslation();
  const may = useMay('access.setup');
  const { data, error, isPending, refetch } = $api.useQuery('get', '/api/setup', {}, { enabled: may });
  const [made, setMade] = useState<readonly MadeAccount[] | null>(null);
  return (
    <main className="setup">
      <header className="setup-head">
        <img src="/icon.svg" alt="" width={36} height={36} />
        <div>
          <h1>{t('setup.title')}</h1>
          <p className="muted">{t('setup.sub')}</p>
        </div>
      </header>
      {!may && <NoRight permission="access.setup" />}
      {error && !made && <Failed error={error} onRetry={() => void refetch()} />}
      {may && isPending && <Skeleton />}
      {data && (made || data.done ? <SetupDone made={made} /> : <Steps data={data} onChange={() => void refetch()} onMade={setMade} />)}
    </main>
  );
}

interface StepsProps {
  readonly data: SetupView;
  readonly onChange: () => void;
  readonly onMade: (made: readonly MadeAccount[]) => void;
}

function Steps({ data, onChange, onMade }: StepsProps) {
  const { t } = useTranslation();
  const [again, setAgain] = useState<number | null>(null); // a finished step one looks at again
  const here = again ?? data.step;
  const chosen = [data.body?.name, data.step > 2 ? t(data.plan ? 'setup.plan.chosen' : 'setup.plan.none') : undefined];
  const done = () => {
    setAgain(null);
    onChange();
  };
  return (
    <ol className="setup-steps">
      {STEPS.map((step, at) => {
        const number = at + 1;
        const state = number === here ? 'now' : number < data.step ? 'done' : 'later';
        return (
          <li key={step} className={`setup-step setup-${state} card`} aria-current={state === 'now' ? 'step' : undefined}>
            <div className="setup-step-head">
              <span className="setup-number" aria-hidden>
                {number}
              </span>
              <h2>{t(`setup.${step}.title`)}</h2>
              {state === 'done' && <span className="pill pill-green">{t('setup.done')}</span>}
              {state === 'done' && step !== 'accounts' && (
                <button type="button" className="link-button" onClick={() => setAgain(number)}>
                  {t('setup.change')}
                </button>
              )}
            </div>
            {state === 'now' && again === number && (
              <p className="setup-chosen">
                {chosen[at]}{' '}
                <button type="button" className="link-button" onClick={() => setAgain(null)}>
                  {t('setup.keep')}
                </button>
              </p>
            )}
            {state === 'done' && chosen[at] && <p className="setup-chosen">{chosen[at]}</p>}
            {state === 'now' && step === 'body' && <BodyStep onDone={done} />}
            {state === 'now' && step === 'plan' && <PlanStep plan={data.plan} onDone={done} />}
            {state === 'now' && step === 'accounts' && <AccountsStep onMade={onMade} />}
          </li>
        );
      })}
    </ol>
  );
}
