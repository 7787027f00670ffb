import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { problemOf } from '../../api/problem';
import { useMay } from '../../app/session';
import { Page } from '../../parts/page';
import { ProblemNote } from '../../parts/problem-note';
import { Failed, NoRight, Skeleton } from '../../parts/states';
import { useTargetAct } from './api';
import { DraftEditor } from './draft-editor';
import { VersionCard } from './version-card';
import './definition.css';

/** What an indicator counts: every version it ever had, and the next one while it is drafted. */
export function DefinitionPage() {
  return useMay('indicators.read') ? <DefinitionVersions /> : <NoRight permission="indicators.read" />;
}

function DefinitionVersions() {
  const { t, i18n } = useTranslation();
  const { ma: code } = useParams({ strict: false }) as { readonly ma: string };
  const mayDefine = useMay('indicators.define');
  const path = { code };
  const { data, error, isPending, refetch } = $api.useQuery('get', '/api/indicators/{code}', { params: { path } });
  const begin = useTargetAct(() => api.POST('/api/indicators/{code}/draft', { params: { path } }));
  if (isPending) return <Skeleton rows={8} />;
  // a new one has no version yet: there is its draft alone
  if (!data && mayDefine && problemOf(error)?.code === 'indicators.not_found')
    return (
      <Page title={t('definitions.newTitle')} sub={<Link to="/chi-tieu-moi">{t('definitions.openDrafts')}</Link>}>
        <DraftEditor code={code} />
      </Page>
    );
  if (!data) return <Failed page error={error} onRetry={() => void refetch()} />;
  const language = i18n.language === 'en' ? 'en' : 'vi';
  return (
    <Page
      title={t('definitions.title', { name: data.versions[0]?.name[language] })}
      sub={
        <Link to="/chi-tieu/$ma" params={{ ma: code }}>
          {t('definitions.back')}
        </Link>
      }
      actions={
        mayDefine &&
        !data.drafted && (
          <button type="button" className="button button-primary" disabled={begin.isPending} onClick={() => begin.mutate(undefined)}>
            {t('definitions.begin')}
          </button>
        )
      }
    >
      <div className="stack">
        <ProblemNote error={begin.error} />
        {data.drafted && (mayDefine ? <DraftEditor code={code} /> : <p className="notice">{t('definitions.drafted')}</p>)}
        {data.versions.map((version) => (
          <VersionCard key={version.version} version={version} language={language} />
        ))}
      </div>
    </Page>
  );
}
