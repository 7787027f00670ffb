import { type ReactNode, useEffect, useRef, useState } from 'react';
import './menu.css';

export interface MenuItem {
  readonly key: string;
  readonly label: ReactNode;
  readonly onChoose: () => void;
}

interface Props {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
  readonly items: readonly MenuItem[];
}

/** A button that opens a short list of things to do: arrows move, Escape and a click elsewhere close. */
export function Menu({ label, className, children, items }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    choicesIn(box.current)[0]?.focus();
    const elsewhere = ({ target }: PointerEvent) => !box.current?.contains(target as Node) && setOpen(false);
    document.addEventListener('pointerdown', elsewhere);
    return () => document.removeEventListener('pointerdown', elsewhere);
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const move = (step: number) => {
    const all = choicesIn(box.current);
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + step + all.length) % all.length]?.focus();
  };
  return (
    <div ref={box} className="menu">
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <div
          role="menu"
          tabIndex={-1}
          aria-label={label}
          className="menu-list"
          onKeyDown={(event) => {
            if (event.key === 'Escape' || event.key === 'Tab') close();
            else if (event.key === 'ArrowDown') move(1);
            else if (event.key === 'ArrowUp') move(-1);
            else return;
            if (event.key !== 'Tab') event.preventDefault();
          }}
        >
          {items.map(({ key, label: text, onChoose }) => (
            <button
              key={key}
              type="button"
              role="menuitem"
              onClick={() => {
                close();
                onChoose();
              }}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

const choicesIn = (box: HTMLElement | null): HTMLElement[] => [...(box?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
