import { useTranslation } from 'react-i18next';
import { pointsOf } from './signed';

const TONE: Record<string, string> = {
  met: 'pill-green',
  missed: 'pill-red',
  at_risk: 'pill-red',
  behind: 'pill-ochre',
  no_path: 'pill-ochre',
  on_track: 'pill-lam',
  not_measurable: '',
};

interface Props {
  readonly status: string;
  readonly rate?: number | null;
  readonly milestone?: { readonly value: number } | null; // of the day
}

/** The status in words and colour, never by colour alone; of what is behind by how much. */
export function StatusPill({ status, rate = null, milestone = null }: Props) {
  const { t } = useTranslation();
  const behind = status === 'behind' && rate !== null && milestone ? pointsOf(milestone.value - rate) : null;
  if (behind) return <span className={`pill ${TONE.behind}`}>{t('targets.behindBy', { points: behind })}</span>;
  return <span className={`pill ${TONE[status] ?? ''}`}>{t(`targets.status.${status}` as 'targets.status.met')}</span>;
}
