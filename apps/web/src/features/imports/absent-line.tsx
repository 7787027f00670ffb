import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { day } from '../../parts/format';
import type { AbsentAction } from './absent-step';

interface Props {
  readonly person: components['schemas']['AbsentPerson'];
  readonly may: Readonly<Record<AbsentAction, boolean>>;
  readonly onAction: (action: AbsentAction) => void;
}

/** One person the file does not name, and what becomes of them. */
export function AbsentLine({ person, may, onAction }: Props) {
  const { t } = useTranslation();
  const { name, code, position, action, on, reason, unit } = person;
  return (
    <li>
      <span className="absent-who">
        <strong>{name}</strong> <span className="muted">{[code, position].filter(Boolean).join(', ')}</span>
        {action === 'end' && <span className="pill pill-ochre">{t('imports.ends', { day: day(on), reason: reason ?? '' })}</span>}
        {action === 'move' && <span className="pill pill-lam">{t('imports.moves', { day: day(on), unit: unit?.name ?? '' })}</span>}
      </span>
      <fieldset className="segments">
        <legend className="visually-hidden">{t('imports.absentOf', { name })}</legend>
        {(['keep', 'end', 'move'] as const).map((key) => (
          <button
            key={key}
            type="button"
            aria-pressed={key === action}
            disabled={!may[key] && key !== action}
            onClick={() => onAction(key)}
          >
            {t(`imports.absentActs.${key}`)}
          </button>
        ))}
      </fieldset>
    </li>
  );
}
