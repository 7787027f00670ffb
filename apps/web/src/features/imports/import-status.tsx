import { useTranslation } from 'react-i18next';

const TONE: Record<string, string> = {
  ready: 'pill-ochre',
  needs_mapping: 'pill-ochre',
  committed: 'pill-green',
  failed: 'pill-red',
  reading: 'pill-lam',
  committing: 'pill-lam',
  undoing: 'pill-lam',
};

export function ImportStatus({ status, open }: { readonly status: string; readonly open: number }) {
  const { t } = useTranslation();
  return (
    <span className="row-gap">
      <span className={`pill ${TONE[status] ?? ''}`}>{t(`imports.statuses.${status}` as 'imports.statuses.ready')}</span>
      {open > 0 && (status === 'ready' || status === 'committed') && <span className="muted">{t('imports.openCells', { open })}</span>}
    </span>
  );
}
