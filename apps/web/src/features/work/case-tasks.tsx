import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { count, time } from '../../parts/format';
import { Empty, Failed, Skeleton } from '../../parts/states';

type Case = components['schemas']['CaseView'];

const MOST = 200;
const SHOWN = 20;

/** The cases that are open, the most pressing first. */
export function CaseTasks() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['open-cases'],
    queryFn: async () => (await api.GET('/api/cases', { params: { query: { state: 'open', limit: MOST } } })).data!,
  });
  const cases = [...(data?.items ?? [])].sort((a, b) => a.priority - b.priority || b.updatedAt.localeCompare(a.updatedAt));
  return (
    <section className="card" aria-labelledby="work-cases">
      <h2 id="work-cases" className="work-head">
        {t('work.cases')}
      </h2>
      {isPending && <Skeleton rows={4} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data && cases.length === 0 && (
        <Empty title={t('work.noCases')}>
          <p className="muted">{t('work.noCasesHow')}</p>
          <Link to="/chi-tieu-tuyen">{t('work.toQuotas')}</Link>
        </Empty>
      )}
      {cases.length > 0 && <CaseTable cases={cases.slice(0, SHOWN)} />}
      {cases.length > SHOWN && (
        <p className="card-body">
          <Link to="/chi-tieu-tuyen">{t('work.allCases', { shown: count(cases.length) })}</Link>
        </p>
      )}
    </section>
  );
}

function CaseTable({ cases }: { readonly cases: readonly Case[] }) {
  const { t } = useTranslation();
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('work.task')}</th>
            <th scope="col" className="number">
              {t('work.people')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('work.act')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {cases.map(({ id, title, why, people }) => (
            <tr key={id}>
              <td>
                <strong>{title}</strong>
                <div className="muted">{why}</div>
              </td>
              <td className="number">{count(people)}</td>
              <td className="work-act">
                <Link to="/thong-bao/$id" params={{ id }} className="button" aria-label={t('work.openCase', { title })}>
                  {t('work.look')}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What one was told and has not read. */
export function NewNotices() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['notices', 'new'],
    queryFn: async () => (await api.GET('/api/notifications', { params: { query: { unread: 'true', limit: 5 } } })).data!,
  });
  return (
    <section className="card card-body" aria-labelledby="work-new">
      <h2 id="work-new">{t('work.news')}</h2>
      {isPending && <Skeleton rows={3} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className="muted">{t('work.noNews')}</p>}
      <ul className="work-recent">
        {data?.items.map(({ caseId, title, toldAt }) => (
          <li key={caseId}>
            <span>
              <Link to="/thong-bao/$id" params={{ id: caseId }}>
                {title}
              </Link>
              <span className="muted">{time(toldAt)}</span>
            </span>
          </li>
        ))}
      </ul>
      <Link to="/thong-bao">{t('work.toNotices')}</Link>
    </section>
  );
}
