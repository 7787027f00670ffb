import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useSettled } from '../../parts/use-settled';

interface Typed {
  readonly profilesText?: string;
}
const PAGE = '/ho-so';

/** What was typed to find somebody: local, and kept in the state of the history entry, so that it is there when one comes back from a record. */
export function useTypedText() {
  const router = useRouter();
  const [text, setText] = useState(() => (router.history.location.state as Typed).profilesText ?? '');
  const kept = useRef(text);
  const settled = useSettled(text);
  useEffect(() => {
    if (settled === kept.current || router.history.location.pathname !== PAGE) return; // on the way to a record already
    kept.current = settled;
    void router.navigate({
      to: PAGE,
      state: (state) => ({ ...state, profilesText: settled }),
      replace: true,
      resetScroll: false,
      ignoreBlocker: true, // a form that is open stays open
    });
  }, [settled, router]);
  return [text, setText] as const;
}
