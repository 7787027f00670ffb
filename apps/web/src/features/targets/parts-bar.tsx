import { useTranslation } from 'react-i18next';
import { count } from '../../parts/format';
import { PARTS, type Part } from './routes';

interface Props {
  readonly counts: Readonly<Record<Part, number>> & { readonly unknownCategory: number };
  readonly chosen: Part | undefined;
  readonly onChoose: (part: Part) => void;
}

/** Everybody in one of four parts, always adding up; each opens its people. */
export function PartsBar({ counts, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const total = PARTS.reduce((sum, part) => sum + counts[part], 0);
  return (
    <div className="parts">
      <p className="muted">{t('targets.everybody', { people: count(total) })}</p>
      <div className="parts-bar" aria-hidden>
        {PARTS.map((part) => (
          <span key={part} className={`parts-${part}`} style={{ flexGrow: counts[part] }} />
        ))}
      </div>
      <ul className="parts-list">
        {PARTS.map((part) => (
          <li key={part}>
            <button type="button" className={chosen === part ? 'parts-button parts-chosen' : 'parts-button'} onClick={() => onChoose(part)}>
              <span className={`parts-dot parts-${part}`} aria-hidden />
              <span>
                {t(`targets.parts.${part}`)}
                {part === 'unknown' && counts.unknownCategory > 0 && (
                  <small className="muted"> {t('targets.ofUnknownCategory', { people: count(counts.unknownCategory) })}</small>
                )}
              </span>
              <strong>{count(counts[part])}</strong>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
