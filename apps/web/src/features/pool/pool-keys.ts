import { type RefObject, useLayoutEffect, useRef } from 'react';
import { isShortcut } from '../../parts/keys';
import { ROW_BUTTON } from './result-row';

interface Actions {
  readonly pick: (code: string) => void;
  readonly close: () => void;
  readonly compare: () => void;
  readonly save: () => void;
}

const PAUSE_MS = 1_200;

/**
 * What this list adds to the keys of every page: `x` picks the row in front, `c` compares who was picked, `s` keeps the question,
 * `Escape` closes the person beside it. Each key acts on what the one before it has made.
 */
export function usePoolKeys(list: RefObject<HTMLElement | null>, actions: Actions): void {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  useLayoutEffect(() => {
    let gone = Number.NEGATIVE_INFINITY; // when `g` was pressed: the next letter is a place to go to
    const pressed = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'Escape' && !event.isComposing) return latest.current.close();
      const key = event.key.toLowerCase();
      const going = event.timeStamp - gone < PAUSE_MS;
      gone = key === 'g' && isShortcut(event) ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (going || !['x', 'c', 's'].includes(key) || !isShortcut(event)) return;
      if (key !== 'x') {
        event.preventDefault();
        return key === 'c' ? latest.current.compare() : latest.current.save();
      }
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
