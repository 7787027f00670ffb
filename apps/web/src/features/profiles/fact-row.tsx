import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day, time } from '../../parts/format';
import type { Fact } from './api';
import { FactAct, type SmallAct } from './fact-act';
import type { Kind } from './fact-fields';
import { FactForm } from './fact-form';
import { useFactText } from './fact-text';

const ACTS = ['correct', 'end', 'verify', 'retract'] as const;
type Mode = 'correct' | SmallAct | null;
const TONE: Readonly<Record<string, string>> = { now: 'pill-green', unsure: 'pill-ochre', past: '', future: 'pill-lam' };

interface Props {
  readonly personId: string;
  readonly kind: Kind;
  readonly fact: Fact;
  readonly editable: boolean;
}

/** One fact in a line: what, since when, from where, verified by which document. */
export function FactRow({ personId, kind, fact, editable }: Props) {
  const { t } = useTranslation();
  const sayFact = useFactText();
  const [mode, setMode] = useState<Mode>(null);
  const close = () => setMode(null);
  const offered = ACTS.filter(
    (act) => (act !== 'end' || (fact.endsOn === null && kind !== 'identities')) && (act !== 'verify' || !fact.verification),
  );
  return (
    <li className={`fact fact-${fact.state}`}>
      <div className="fact-line">
        <div>
          <strong>{sayFact(kind, fact)}</strong>
          <div className="muted">{usePeriod(kind, fact)}</div>
        </div>
        <div className="fact-side">
          <span className={`pill ${TONE[fact.state] ?? ''}`}>{t(`profiles.state.${fact.state}`)}</span>
          {fact.verification && (
            <span className="pill pill-green" title={time(fact.verification.at)}>
              {t('profiles.verifiedBy', { document: [fact.verification.document, fact.verification.by].filter(Boolean).join(', ') })}
            </span>
          )}
          <span className="muted small">
            {fact.source.kind === 'import' ? t('profiles.fromImport', { row: fact.source.row ?? '' }) : t('profiles.fromUser')},{' '}
            {time(fact.recordedAt)}
          </span>
        </div>
      </div>
      {editable && mode === null && (
        <div className="fact-acts">
          {offered.map((act) => (
            <button key={act} type="button" className="link-button" onClick={() => setMode(act)}>
              {t(`profiles.acts.${act}`)}
            </button>
          ))}
        </div>
      )}
      {mode === 'correct' && <FactForm personId={personId} kind={kind} fact={fact} onClose={close} />}
      {mode !== null && mode !== 'correct' && <FactAct personId={personId} kind={kind} fact={fact} act={mode} onClose={close} />}
    </li>
  );
}

/** Since when and until when, and why it ended; where the first day is unknown, the day of the source. */
function usePeriod(kind: Kind, fact: Fact): string {
  const { t } = useTranslation();
  const from = fact.startsOn
    ? t('profiles.from', { day: day(fact.startsOn) })
    : kind === 'identities'
      ? ''
      : t('profiles.fromUnknown', { day: day(fact.seenOn) });
  const until = fact.endsOn ? t('profiles.until', { day: day(fact.endsOn) }) : '';
  return [[from, until].filter(Boolean).join(' '), fact.endReason].filter(Boolean).join(', ');
}
