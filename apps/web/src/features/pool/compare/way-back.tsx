import { type HistoryState, Link, useLocation, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PoolSearch, PoolState } from '../question';

/** The state of the history entry with the question that is asked now: where people are compared it leads back. */
export function useWithSearch(): (state: HistoryState) => HistoryState {
  const poolSearch = useSearch({ strict: false }) as PoolSearch;
  return (state) => ({ ...state, poolSearch }) as HistoryState;
}

/** Back to the people who were found, with the question as it was asked. */
export function BackToPool({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  const { poolSearch = {}, poolText } = useLocation({ select: ({ state }) => state as PoolState });
  return (
    <Link to="/nguon-nhan-tai" search={poolSearch as never} state={{ poolText } as HistoryState} {...(className ? { className } : {})}>
      {children}
    </Link>
  );
}
