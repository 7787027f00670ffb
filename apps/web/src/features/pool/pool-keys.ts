import { type RefObject, useEffect, useRef } from 'react';
import { ROW_BUTTON } from './result-row';

interface Actions {
  readonly focusSearch: () => void;
  readonly pick: (code: string) => void;
  readonly close: () => void;
}

/** `/` search, `j` `k` next and previous, `x` pick, `Escape` close; silent while somebody types or composes a syllable. */
export function usePoolKeys(list: RefObject<HTMLElement | null>, actions: Actions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.keyCode === 229) return;
      if (event.target instanceof Element && (isTyping(event.target) || event.target.closest('dialog'))) return;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>(`[${ROW_BUTTON}]`) ?? [])];
      const at = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement));
      switch (event.key.toLowerCase()) {
        case '/':
          latest.current.focusSearch();
          break;
        case 'j':
          rows[Math.min(at + 1, rows.length - 1)]?.focus();
          break;
        case 'k':
          rows[Math.max(at - 1, 0)]?.focus();
          break;
        case 'x': {
          const code = rows[at]?.getAttribute(ROW_BUTTON);
          if (!code) return;
          latest.current.pick(code);
          break;
        }
        case 'escape':
          latest.current.close();
          return;
        default:
          return;
      }
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [list]);
}

function isTyping(element: Element): boolean {
  if (element instanceof HTMLInputElement) return element.type !== 'checkbox' && element.type !== 'radio';
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement || (element as HTMLElement).isContentEditable;
}
