import { useTranslation } from 'react-i18next';

const TONE: Record<string, string> = {
  met: 'pill-green',
  missed: 'pill-red',
  at_risk: 'pill-red',
  behind: 'pill-ochre',
  no_path: 'pill-ochre',
  on_track: 'pill-lam',
  not_measurable: '',
};

/** The status in words and colour, never by colour alone. */
export function StatusPill({ status }: { readonly status: string }) {
  const { t } = useTranslation();
  return <span className={`pill ${TONE[status] ?? ''}`}>{t(`targets.status.${status}` as 'targets.status.met')}</span>;
}
