import { Link } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { useMay, useSession } from '../../app/session';
import { count } from '../../parts/format';
import { Page } from '../../parts/page';
import { Empty, Failed, NoRight, Skeleton } from '../../parts/states';
import { CaseTasks, NewNotices } from './case-tasks';
import { ImportTasks, isWaiting, RecentImports } from './import-tasks';
import { Quality } from './quality';
import './work.css';

/** What waits for one: imports for the officer, open cases for whoever recruits. */
export function WorkPage() {
  const imports = useMay('exchange.import');
  const cases = useMay('recruitment.cases');
  if (imports) return <Work cases={cases} />;
  return cases ? <RecruiterWork /> : <NoRight permission="recruitment.cases" />;
}

/** The cases that are open, and what one was told and has not read. */
function RecruiterWork() {
  const { t } = useTranslation();
  const { user, roles, body } = useSession();
  return (
    <Page title={t('work.hello', { name: user.displayName })} sub={roles[0]?.unit?.name ?? body?.name ?? ''}>
      <div className="work">
        <CaseTasks />
        <NewNotices />
      </div>
    </Page>
  );
}

/** What waits for the officer, how good the data are, and what was brought in last. */
function Work({ cases }: { readonly cases: boolean }) {
  const { t } = useTranslation();
  const { user, roles, body } = useSession();
  const imports = $api.useQuery('get', '/api/imports');
  const facets = $api.useQuery('post', '/api/talent/facets', {
    body: { criteria: {}, facets: ['degrees', 'categories', 'ageBand', 'gender', 'fields'] },
  });
  const waiting = imports.data?.items.filter(isWaiting) ?? [];
  const beginning = imports.data?.items.length === 0 && facets.data?.total === 0; // nothing is there yet: nothing waits, and all is to be done
  const place = roles[0]?.unit?.name ?? body?.name ?? '';
  return (
    <Page
      title={
        imports.data && !beginning
          ? t('work.greeting', { name: user.displayName, count: waiting.length })
          : t('work.hello', { name: user.displayName })
      }
      sub={facets.data ? t('work.place', { count: facets.data.total, place, people: count(facets.data.total) }) : place}
      actions={
        <Link to="/nhap" className="button button-primary">
          <FileUp size={15} aria-hidden />
          {t('work.import')}
        </Link>
      }
    >
      <div className="work">
        <div className="stack">
          <div className="card">
            <h2 id="work-tasks" className="work-head">
              {t('work.tasks')}
            </h2>
            {imports.isPending && <Skeleton rows={4} />}
            {imports.error && <Failed error={imports.error} onRetry={() => void imports.refetch()} />}
            {imports.data && waiting.length === 0 && (
              <Empty title={t(beginning ? 'work.begin' : 'work.nothing')}>
                <p className="muted">{t(beginning ? 'work.beginHow' : 'work.nothingHow')}</p>
                {beginning && <Link to="/nhap">{t('work.import')}</Link>}
              </Empty>
            )}
            {waiting.length > 0 && <ImportTasks items={waiting} />}
          </div>
          {cases && <CaseTasks />}
        </div>
        <div className="stack">
          <section className="card card-body" aria-labelledby="work-quality">
            <h2 id="work-quality">{t('work.quality')}</h2>
            {facets.isPending && <Skeleton rows={4} />}
            {facets.error && <Failed error={facets.error} onRetry={() => void facets.refetch()} />}
            {facets.data && <Quality total={facets.data.total} facets={facets.data.facets} />}
          </section>
          {imports.data && <RecentImports items={imports.data.items} />}
        </div>
      </div>
    </Page>
  );
}
