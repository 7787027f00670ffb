import { type RefObject, useEffect, useRef } from 'react';
import { isShortcut } from '../../parts/keys';
import { ROW_BUTTON } from './result-row';

interface Actions {
  readonly pick: (code: string) => void;
  readonly close: () => void;
}

/** What this list adds to the keys of every page: `x` picks the row in front, `Escape` closes the person beside it. */
export function usePoolKeys(list: RefObject<HTMLElement | null>, actions: Actions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'Escape' && !event.isComposing) return latest.current.close();
      if (event.key.toLowerCase() !== 'x' || !isShortcut(event)) return;
      const row = document.activeElement?.closest('li');
      const code = list.current?.contains(row ?? null) && row?.querySelector(`[${ROW_BUTTON}]`)?.getAttribute(ROW_BUTTON);
      if (!code) return;
      latest.current.pick(code);
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [list]);
}
