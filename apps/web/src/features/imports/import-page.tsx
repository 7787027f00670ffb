import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { count } from '../../parts/format';
import { Page } from '../../parts/page';
import { ProblemNote } from '../../parts/problem-note';
import { Failed, Skeleton } from '../../parts/states';
import { AbsentStep } from './absent-step';
import { useImport, useImportAct } from './api';
import { ImportOutcome } from './import-outcome';
import { ImportStatus } from './import-status';
import { MappingStep } from './mapping-step';
import { PreviewStep } from './preview-step';
import { SettingsStep } from './settings-step';
import './imports.css';

const STEPS = ['settings', 'columns', 'check', 'absent'] as const;
type Step = (typeof STEPS)[number];

/** From a file to records: what it is, what its columns are, what would change, and only then writing; undo at the end. */
export function ImportPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: item, error, isPending, refetch } = useImport(id);
  const [chosen, setChosen] = useState<Step | null>(null);
  const commit = useImportAct<void>(id, async () => (await api.POST('/api/imports/{id}/commit', { params: { path: { id } } })).data);
  const undo = useImportAct<void>(id, async () => (await api.POST('/api/imports/{id}/undo', { params: { path: { id } } })).data);

  if (isPending) return <Skeleton rows={8} />;
  if (!item) return <Failed page error={error} onRetry={() => void refetch()} />;
  const step = chosen ?? (item.status === 'needs_mapping' ? 'settings' : 'check');
  const settled = ['ready', 'needs_mapping', 'committed', 'undone'].includes(item.status);
  const writable = item.counts.create + item.counts.update;

  return (
    <Page
      title={item.fileName}
      sub={<ImportStatus status={item.status} open={item.open} />}
      actions={
        <>
          {item.status === 'committed' && (
            <button type="button" className="button" onClick={() => undo.mutate()} disabled={undo.isPending}>
              {t('imports.undo')}
            </button>
          )}
          {(item.status === 'ready' || item.status === 'committed') && (
            <button
              type="button"
              className="button button-primary"
              disabled={(writable === 0 && item.counts.absent === 0) || commit.isPending}
              onClick={() => commit.mutate()}
            >
              {writable === 0 && item.counts.absent > 0 ? t('imports.commitAbsent') : t('imports.commit', { rows: count(writable) })}
            </button>
          )}
        </>
      }
    >
      <div className="stack">
        <ProblemNote error={commit.error ?? undo.error} />
        <ImportOutcome item={item} />
        {settled && (
          <>
            <nav className="row-gap" aria-label={t('imports.steps')}>
              {STEPS.map((key, at) => (
                <button
                  key={key}
                  type="button"
                  className={key === step ? 'choice choice-on' : 'choice'}
                  aria-current={key === step ? 'step' : undefined}
                  onClick={() => setChosen(key)}
                >
                  {at + 1}. {t(`imports.step.${key}`)}
                  {key === 'absent' && item.counts.absent > 0 ? ` (${item.counts.absent})` : ''}
                </button>
              ))}
            </nav>
            {step === 'settings' && <SettingsStep key={item.version} item={item} />}
            {step === 'columns' && <MappingStep key={item.version} item={item} />}
            {step === 'check' && <PreviewStep item={item} />}
            {step === 'absent' && <AbsentStep item={item} />}
          </>
        )}
      </div>
    </Page>
  );
}
