import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { time } from '../../parts/format';
import { Empty, Failed, Skeleton } from '../../parts/states';
import { useSettled } from '../../parts/use-settled';
import { AdministrationPage } from './administration-page';
import { useGrantText } from './grant-text';
import { UserSheet } from './user-sheet';

export type User = components['schemas']['UserView'];

export function UsersPage() {
  const { t } = useTranslation();
  const [open, setOpen] = useState<User | 'new' | null>(null);
  const [words, setWords] = useState('');
  const client = useQueryClient();
  return (
    <AdministrationPage
      needs="access.manage"
      sub={t('administration.users.sub')}
      actions={
        <button type="button" className="button button-primary" onClick={() => setOpen('new')}>
          <UserPlus size={16} aria-hidden />
          {t('administration.users.add')}
        </button>
      }
    >
      <section className="card" aria-label={t('administration.users.title')}>
        <div className="admin-filter">
          <label>
            {t('administration.users.find')}
            <input
              type="search"
              className="input"
              value={words}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              onChange={({ target }) => setWords(target.value)}
            />
          </label>
        </div>
        <UserTable words={useSettled(words.trim())} onOpen={setOpen} />
      </section>
      {open && (
        <UserSheet
          user={open === 'new' ? null : open}
          onChanged={() => void client.invalidateQueries({ queryKey: ['users'] })}
          onClose={() => setOpen(null)}
        />
      )}
    </AdministrationPage>
  );
}

/** Every account, or those of a name or user name; what is typed never enters an address. */
function useUsers(text: string) {
  return useInfiniteQuery({
    queryKey: ['users', text],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const page = { limit: 100, ...(pageParam ? { after: pageParam } : {}) };
      const { data } = text
        ? await api.POST('/api/users/search', { body: { text, ...page } })
        : await api.GET('/api/users', { params: { query: page } });
      return data ?? { items: [], next: null };
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

function UserTable({ words, onOpen }: { readonly words: string; readonly onOpen: (user: User) => void }) {
  const { t } = useTranslation();
  const textOf = useGrantText();
  const pages = useUsers(words);
  if (pages.error && !pages.data) return <Failed error={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.isPending) return <Skeleton />;
  const users = pages.data.pages.flatMap(({ items }) => items);
  if (users.length === 0) return <Empty title={t('administration.users.notFound')} />;
  return (
    <div className="table-scroll">
      <table className="table user-table">
        <thead>
          <tr>
            <th scope="col">{t('administration.users.name')}</th>
            <th scope="col">{t('administration.users.username')}</th>
            <th scope="col">{t('administration.users.roles')}</th>
            <th scope="col">{t('administration.users.lastSeen')}</th>
            <th scope="col">{t('administration.users.state')}</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id}>
              <td>
                <button type="button" className="link-button" onClick={() => onOpen(user)}>
                  {user.displayName}
                </button>
              </td>
              <td>{user.username}</td>
              <td>
                {user.grants.map((grant) => {
                  const { role, within } = textOf({ ...grant, unit: grant.unit?.name ?? null });
                  return (
                    <div key={grant.role + grant.unit?.id}>
                      {role}
                      <span className="muted">, {within}</span>
                    </div>
                  );
                })}
              </td>
              <td className="nowrap">{user.lastSeenAt ? time(user.lastSeenAt) : t('administration.users.never')}</td>
              <td>
                <UserState user={user} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {pages.hasNextPage && (
        <p className="card-body">
          <button type="button" className="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('administration.more')}
          </button>
        </p>
      )}
    </div>
  );
}

function UserState({ user }: { readonly user: User }) {
  const { t } = useTranslation();
  if (user.disabled) return <span className="pill pill-red">{t('administration.users.disabled')}</span>;
  if (user.mustChangePassword) return <span className="pill pill-ochre">{t('administration.users.waiting')}</span>;
  return <span className="pill pill-green">{t('administration.users.active')}</span>;
}
