import { Undo2, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../parts/problem-note';
import { offerUndo, type Undoable, useUndoable } from '../../parts/undo';
import './undo-toast.css';

const SHOWN_MS = 12_000;

/** What was just done, with a way back for some seconds; it stays as long as the pointer or the focus is on it. */
export function UndoToast() {
  const offered = useUndoable();
  return (
    <div className="undo-place" role="status">
      {offered && <Toast key={offered.turn} offered={offered} />}
    </div>
  );
}

function Toast({ offered }: { readonly offered: Undoable }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  const [undoing, setUndoing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const stays = held || undoing || error !== null;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => offerUndo(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [stays]);
  const undo = async () => {
    setUndoing(true);
    setError(null);
    await offered.undo().then(() => offerUndo(null), setError);
    setUndoing(false);
  };
  return (
    <section
      className="undo-toast"
      aria-label={offered.text}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{offered.text}</span>
      <button type="button" className="undo-back" disabled={undoing} onClick={() => void undo()}>
        <Undo2 size={15} aria-hidden />
        {t('shell.undo')}
      </button>
      <button type="button" className="undo-close" aria-label={t('shell.close')} onClick={() => offerUndo(null)}>
        <X size={15} aria-hidden />
      </button>
      {error !== null && <ProblemNote error={error} />}
    </section>
  );
}
