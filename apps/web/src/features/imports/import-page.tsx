import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useMay } from '../../app/session';
import { count } from '../../parts/format';
import { Page } from '../../parts/page';
import { ProblemNote } from '../../parts/problem-note';
import { Failed, NoRight, Skeleton } from '../../parts/states';
import { AbsentStep } from './absent-step';
import { isBusy, useImport, useImportAct } from './api';
import { rememberRate } from './effect';
import { ImportActs } from './import-acts';
import { ImportOutcome } from './import-outcome';
import { ImportStatus } from './import-status';
import { MappingStep } from './mapping-step';
import { PreviewStep } from './preview-step';
import { SettingsStep } from './settings-step';
import './imports.css';

const STEPS = ['settings', 'columns', 'check', 'absent'] as const;
type Step = (typeof STEPS)[number];

export function ImportPage() {
  return useMay('exchange.import') ? <OneImport /> : <NoRight permission="exchange.import" />;
}

/** From a file to records: what it is, what its columns are, what would change, and only then writing; undo at the end. */
function OneImport() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: item, error, isPending, refetch } = useImport(id);
  const [chosen, setChosen] = useState<Step | null>(null);
  const mayMeasure = useMay('indicators.read');
  const commit = useImportAct<void>(id, async () => {
    if (item && mayMeasure) await rememberRate(item);
    return (await api.POST('/api/imports/{id}/commit', { params: { path: { id } } })).data;
  });
  const undo = useImportAct<void>(id, async () => (await api.POST('/api/imports/{id}/undo', { params: { path: { id } } })).data);

  if (isPending) return <Skeleton rows={8} />;
  if (!item) return <Failed page error={error} onRetry={() => void refetch()} />;
  const step = chosen ?? (item.status === 'needs_mapping' ? 'settings' : 'check');
  const settled = !isBusy(item) && item.status !== 'failed' && item.status !== 'undone'; // of what was taken back nothing is left to answer

  return (
    <Page
      title={item.fileName}
      sub={<ImportStatus status={item.status} open={item.open} />}
      actions={<ImportActs item={item} atAbsent={step === 'absent'} commit={commit} undo={undo} />}
    >
      <div className="stack">
        <ProblemNote error={commit.error ?? undo.error} />
        <ImportOutcome item={item} onAbsent={() => setChosen('absent')} />
        {settled && (
          <>
            <nav className="steps" aria-label={t('imports.steps')}>
              {STEPS.map((key, at) => (
                <button
                  key={key}
                  type="button"
                  className={key === step ? 'choice choice-on' : 'choice'}
                  aria-current={key === step ? 'step' : undefined}
                  onClick={() => setChosen(key)}
                >
                  {at + 1} {t(`imports.step.${key}`)}
                  {key === 'absent' && item.counts.absent > 0 ? ` (${count(item.counts.absent)})` : ''}
                </button>
              ))}
            </nav>
            {step === 'settings' && <SettingsStep key={item.version} item={item} />}
            {step === 'columns' && <MappingStep key={item.version} item={item} />}
            {step === 'check' && <PreviewStep item={item} onAbsent={() => setChosen('absent')} onColumns={() => setChosen('columns')} />}
            {step === 'absent' && <AbsentStep item={item} />}
          </>
        )}
      </div>
    </Page>
  );
}
