import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useCatalog } from '../../parts/catalog';
import { count, time } from '../../parts/format';
import { Page } from '../../parts/page';
import { Failed, NoRight, Skeleton } from '../../parts/states';
import { type Case, useCase, useMark } from './api';
import { CasePeople } from './case-people';
import { CaseState } from './notice-list';
import './notices.css';

/** A short quota: why it is told, where it stands, and the people who fit. */
export function CasePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return useMay('recruitment.cases') ? <OneCase key={id} id={id} /> : <NoRight permission="recruitment.cases" />;
}

function OneCase({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useCase(id);
  useSeen(data);
  if (isPending) return <Skeleton rows={8} />;
  if (error && !data) return <Failed page error={error} onRetry={() => void refetch()} />;
  return (
    <Page
      title={data.title}
      sub={
        <span className="row-gap">
          <CaseState state={data.state} />
          {data.why}
        </span>
      }
      actions={
        <Link to="/chi-tieu-tuyen" search={{ year: data.year, quota: data.quotaId } as never} className="button">
          {t('notices.openQuota')}
        </Link>
      }
    >
      <div className="case">
        <CasePeople found={data} />
        <div className="stack">
          <CaseFigures found={data} />
          <CaseEvents found={data} />
        </div>
      </div>
    </Page>
  );
}

/** Who opens a case has seen it as it is now. */
function useSeen(data: Case | undefined): void {
  const { mutate } = useMark();
  const id = data?.id;
  const updatedAt = data?.updatedAt;
  useEffect(() => {
    if (id && updatedAt) mutate({ caseIds: [id], read: true });
  }, [id, updatedAt, mutate]);
}

function CaseFigures({ found }: { readonly found: Case }) {
  const { t } = useTranslation();
  const fields = useCatalog('priority_fields');
  const degrees = useCatalog('education_levels');
  const over = found.filled - found.given;
  const facts = [
    [t('quotas.fields.unit'), found.unit.name],
    [t('quotas.fields.field'), fields.nameOf(found.field)],
    [
      t('quotas.fields.requiredDegree'),
      found.requiredDegree ? t('quotas.orHigher', { degree: degrees.nameOf(found.requiredDegree) }) : t('quotas.anyDegree'),
    ],
    [t('quotas.given'), count(found.given)],
    [t('quotas.filled'), count(found.filled)],
    [t('quotas.open'), over > 0 ? t('quotas.over', { over: count(over) }) : count(found.given - found.filled)],
  ] as const;
  return (
    <section className="card card-body" aria-labelledby="case-figures">
      <h2 id="case-figures">{t('notices.figures', { year: found.year })}</h2>
      <dl className="case-facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function CaseEvents({ found }: { readonly found: Case }) {
  const { t } = useTranslation();
  return (
    <section className="card card-body" aria-labelledby="case-events">
      <h2 id="case-events">{t('notices.events')}</h2>
      <ol className="case-events">
        {found.events.map(({ kind, at, given, filled }) => (
          <li key={at + kind}>
            {t(`notices.event.${kind}`)} <span className="muted">{t('notices.stood', { filled: count(filled), given: count(given) })}</span>
            <div className="muted small">{time(at)}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}
