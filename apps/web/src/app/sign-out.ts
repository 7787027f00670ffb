import { api } from '../api/client';
import { problemOf } from '../api/problem';
import { queryClient } from './query-client';

/** Ends the session and leads to the door; nothing of it stays on the page. */
export async function signOut(): Promise<void> {
  await api.DELETE('/api/session').catch((error) => {
    if (problemOf(error)?.status !== 401) throw error; // the session was over already
  });
  queryClient.clear();
  window.location.assign('/dang-nhap');
}
