import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSettled } from '../../parts/use-settled';

interface Typed {
  readonly profilesText?: string;
}

/** What was typed to find somebody: local, and kept in the state of the history entry, so that it is there when one comes back from a record. */
export function useTypedText() {
  const kept = useLocation({ select: ({ state }) => (state as Typed).profilesText ?? '' });
  const navigate = useNavigate();
  const [text, setText] = useState(kept);
  const settled = useSettled(text);
  useEffect(() => {
    if (settled === kept) return;
    void navigate({
      to: '/ho-so',
      state: (state) => ({ ...state, profilesText: settled }),
      replace: true,
      resetScroll: false,
      ignoreBlocker: true, // a form that is open stays open
    });
  }, [settled, kept, navigate]);
  return [text, setText] as const;
}
