import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import './sheet.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
  readonly size?: 'full' | 'part' | 'box' | 'side';
}

/**
 * A panel over the page that holds the focus: a sheet on a phone, a box in the middle on a desk. Escape closes it.
 * What is marked `data-first` has the focus, else the button that closes.
 */
export function Sheet({ title, onClose, children, foot, size = 'box' }: Props) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (!shown?.open) shown?.showModal();
    shown?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => shown?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={`sheet sheet-${size}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="sheet-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="icon-button" aria-label={t('shell.close')} onClick={onClose}>
          <X size={18} aria-hidden />
        </button>
      </div>
      <section className="sheet-body" aria-labelledby={heading}>
        {children}
      </section>
      {foot && <div className="sheet-foot">{foot}</div>}
    </dialog>
  );
}
