import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readDay } from '../../parts/format';
import { readPercent } from './percent-text';

/** A milestone as it is typed. */
export interface MilestoneText {
  readonly onDay: string;
  readonly value: string;
}

/** What cannot be read goes along empty: the server says which line it is. */
export const milestonesOf = (rows: readonly MilestoneText[]) =>
  rows.map(({ onDay, value }) => ({ onDay: readDay(onDay) ?? '', value: readPercent(value) ?? '' }));

interface Props {
  readonly rows: readonly MilestoneText[];
  readonly onRows: (rows: readonly MilestoneText[]) => void;
}

/** Milestones line by line. */
export function MilestoneRows({ rows, onRows }: Props) {
  const { t } = useTranslation();
  const change = (at: number, next: Partial<MilestoneText>) => onRows(rows.map((row, index) => (index === at ? { ...row, ...next } : row)));
  return (
    <fieldset className="milestones">
      <legend>{t('targets.goal.milestones')}</legend>
      {rows.map((row, at) => (
        // lines have nothing but their place
        <div key={at} className="row-gap">
          <input
            className="input"
            aria-label={t('targets.goal.milestoneDay', { at: at + 1 })}
            placeholder={t('shell.dayHint')}
            value={row.onDay}
            onChange={({ target: { value } }) => change(at, { onDay: value })}
          />
          <input
            className="input milestone-value"
            aria-label={t('targets.goal.milestoneValue', { at: at + 1 })}
            inputMode="decimal"
            value={row.value}
            onChange={({ target: { value } }) => change(at, { value })}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={t('targets.goal.removeMilestone', { at: at + 1 })}
            onClick={() => onRows(rows.filter((_, index) => index !== at))}
          >
            <X size={16} aria-hidden />
          </button>
        </div>
      ))}
      <button type="button" className="button" onClick={() => onRows([...rows, { onDay: '', value: '' }])}>
        <Plus size={15} aria-hidden />
        {t('targets.goal.addMilestone')}
      </button>
    </fieldset>
  );
}
