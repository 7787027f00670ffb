import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from '../api/problem';

/** Old data stays while new data loads; a refused call is not tried again, a lost connection is. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (problemOf(error)?.status === 401) signedOut();
    },
  }),
  mutationCache: new MutationCache({
    onError: (error) => {
      if (problemOf(error)?.code === 'access.sign_in_needed') signedOut();
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => problemOf(error) === null && count < 2,
      refetchOnWindowFocus: true,
    },
  },
});

/** A session that ended leads to the sign-in page, which returns to where one was. */
function signedOut(): void {
  const { pathname, search } = window.location;
  if (pathname === '/dang-nhap') return;
  window.location.assign(`/dang-nhap?${new URLSearchParams({ ve: pathname + search })}`);
}
