import { useTranslation } from 'react-i18next';
import { count } from '../../parts/format';
import { partWords } from './part-words';
import { type Opened, PARTS, type Part } from './routes';

interface Props {
  readonly code: string;
  readonly counts: Readonly<Record<Part, number>> & { readonly unknownCategory: number };
  readonly isCohort: boolean;
  readonly chosen: Opened | undefined;
  readonly onChoose?: (part: Part) => void;
}

/** Everybody in one of four parts, always adding up; each opens its people for those who may see names. */
export function PartsBar({ code, counts, isCohort, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const total = PARTS.reduce((sum, part) => sum + counts[part], 0);
  if (total === 0) return null; // nobody, or nothing that is told
  return (
    <div className="parts">
      <p className="muted">{t(isCohort ? 'targets.everybodyCohort' : 'targets.everybody', { count: total, people: count(total) })}</p>
      <div className="parts-bar" aria-hidden>
        {PARTS.map((part) => (
          <span key={part} className={`parts-${part}`} style={{ flexGrow: counts[part] }} />
        ))}
      </div>
      <ul className="parts-list">
        {PARTS.map((part) => (
          <li key={part}>
            {onChoose ? (
              <button type="button" className={chosen === part ? 'parts-line parts-chosen' : 'parts-line'} onClick={() => onChoose(part)}>
                <PartLine code={code} part={part} counts={counts} />
              </button>
            ) : (
              <span className="parts-line">
                <PartLine code={code} part={part} counts={counts} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function PartLine({ code, part, counts }: { readonly code: string; readonly part: Part; readonly counts: Props['counts'] }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={`parts-dot parts-${part}`} aria-hidden />
      <span>
        {partWords(t, code, part)}
        {part === 'unknown' && counts.unknownCategory > 0 && (
          <small className="muted"> {t('targets.ofUnknownCategory', { people: count(counts.unknownCategory) })}</small>
        )}
      </span>
      <strong>{count(counts[part])}</strong>
    </>
  );
}
