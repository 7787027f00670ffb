import { X } from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnsaved } from './unsaved';
import './sheet.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
  readonly size?: 'full' | 'part' | 'box' | 'side';
  /** Something is written in here that would be lost: closing asks first. */
  readonly holds?: boolean;
  /** What is behind is not to be read meanwhile. */
  readonly veils?: boolean;
}

const Closing = createContext<() => void>(() => undefined);

/** The button that closes the sheet it stands in, asking as the sheet itself does. */
export function CloseSheet() {
  const { t } = useTranslation();
  return (
    <button type="button" className="button" onClick={useContext(Closing)}>
      {t('shell.close')}
    </button>
  );
}

/**
 * A panel over the page that holds the focus: a sheet on a phone, a box in the middle on a desk. Escape closes it.
 * What is marked `data-first` has the focus, else the button that closes.
 */
export function Sheet({ title, onClose, children, foot, size = 'box', holds = false, veils = false }: Props) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const { touch, close } = useUnsaved(onClose, holds);
  useEffect(() => {
    const shown = dialog.current;
    if (!shown?.open) shown?.showModal();
    shown?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => shown?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={`sheet sheet-${size}${veils ? ' sheet-veils' : ''}`}
      aria-labelledby={heading}
      onInput={touch}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className="sheet-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="icon-button" aria-label={t('shell.close')} onClick={close}>
          <X size={18} aria-hidden />
        </button>
      </div>
      <section className="sheet-body" aria-labelledby={heading}>
        <Closing value={close}>{children}</Closing>
      </section>
      {foot && <div className="sheet-foot">{foot}</div>}
    </dialog>
  );
}
