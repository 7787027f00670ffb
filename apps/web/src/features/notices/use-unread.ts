import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../api/client';
import { askAnew } from '../../parts/outdated';

const KEY = ['unread'];
const POLL_MS = 20_000;

/** How many notices are unread: told by the server as it happens, asked for every 20 s and on focus where that line is down. */
export function useUnread(): number {
  const told = useInboxStream();
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: async () => {
      const { response } = await api.GET('/api/notifications', { params: { query: { unread: 'true', limit: 1 } } });
      return Number(response.headers.get('X-Unread-Count') ?? 0);
    },
    refetchInterval: told ? false : POLL_MS,
    refetchOnWindowFocus: 'always',
  });
  return data ?? 0;
}

/** An answer still on its way is older than what was told. */
export async function keepUnread(client: QueryClient, unread: number): Promise<void> {
  await client.cancelQueries({ queryKey: KEY });
  client.setQueryData(KEY, unread);
}

/** Listens while the page is open; the browser resumes after a break by itself. Whether the line is up. */
function useInboxStream(): boolean {
  const client = useQueryClient();
  const [up, setUp] = useState(false);
  useEffect(() => {
    const stream = new EventSource('/api/notifications/stream');
    stream.onopen = () => setUp(true);
    stream.onerror = () => setUp(false);
    stream.addEventListener('inbox', ({ data }) => {
      void keepUnread(client, (JSON.parse(data as string) as { unread: number }).unread);
      for (const key of ['notices', 'case', 'open-cases']) void askAnew(client, [key]);
    });
    return () => stream.close();
  }, [client]);
  return up;
}
