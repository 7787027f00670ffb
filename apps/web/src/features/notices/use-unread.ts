import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../api/client';

const POLL_MS = 20_000;

/** How many notices are unread: told by the server as it happens, asked for every 20 s and on focus where that line is down. */
export function useUnread(): number {
  const told = useInboxStream();
  const { data } = useQuery({
    queryKey: ['unread'],
    queryFn: async () => {
      const { response } = await api.GET('/api/notifications', { params: { query: { unread: 'true', limit: 1 } } });
      return Number(response.headers.get('X-Unread-Count') ?? 0);
    },
    refetchInterval: told ? false : POLL_MS,
    refetchOnWindowFocus: 'always',
  });
  return data ?? 0;
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
      client.setQueryData(['unread'], (JSON.parse(data as string) as { unread: number }).unread);
      for (const key of ['notices', 'case', 'open-cases']) void client.invalidateQueries({ queryKey: [key] });
    });
    return () => stream.close();
  }, [client]);
  return up;
}
