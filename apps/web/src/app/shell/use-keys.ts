import { useNavigate } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import { isShortcut } from '../../parts/keys';
import { usePlaces } from './places';

interface Actions {
  readonly find: () => void;
  readonly list: () => void;
}

const ROWS = '.table tbody tr, .pool-row, .shortlist-entry, .counted li, .absent li';
const PAUSE_MS = 1_200; // between `g` and where to

/**
 * The keys of every page: `Ctrl K`, `/`, `?`, `g` and a letter, `j` and `k` through the rows of the list in front. They work from the moment
 * the page is seen, for whoever types ahead.
 */
export function useKeys(actions: Actions): void {
  const navigate = useNavigate();
  const places = usePlaces();
  const latest = useRef({ actions, places });
  useLayoutEffect(() => {
    latest.current = { actions, places };
  });
  useLayoutEffect(() => {
    let gone = Number.NEGATIVE_INFINITY; // when `g` was pressed
    const pressed = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.isComposing) {
        latest.current.actions.find();
        return event.preventDefault();
      }
      if (!isShortcut(event)) return;
      const going = event.timeStamp - gone < PAUSE_MS;
      gone = Number.NEGATIVE_INFINITY;
      const place = going && latest.current.places.find((one) => one.key === key);
      if (place && !openDialog()) void navigate({ to: place.to });
      else if (key === 'g') gone = event.timeStamp;
      else if (key === '?') latest.current.actions.list();
      else if (key === '/') focusSearch(latest.current.actions.find);
      else if (key === 'j' || key === 'k') moveThroughRows(key === 'j' ? 1 : -1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [navigate]);
}

const openDialog = () => document.querySelector<HTMLElement>('dialog[open]');

function focusSearch(otherwise: () => void): void {
  if (openDialog()) return;
  const box = document.querySelector<HTMLElement>('main search input');
  if (box) box.focus();
  else otherwise();
}

/** The first thing to open in each row; the whole row is its label. */
function moveThroughRows(step: number): void {
  const within = openDialog() ?? document.querySelector('main');
  const rows = [...(within?.querySelectorAll<HTMLElement>(ROWS) ?? [])].filter((row) => row.querySelector('a, button'));
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1);
  rows[next]?.querySelector<HTMLElement>('a, button')?.focus();
}
