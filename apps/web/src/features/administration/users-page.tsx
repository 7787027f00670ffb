import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { useCatalog } from '../../parts/catalog';
import { day, time } from '../../parts/format';
import { Failed, Skeleton } from '../../parts/states';
import { AdministrationPage } from './administration-page';
import { UserSheet } from './user-sheet';

export type User = components['schemas']['UserView'];

export function UsersPage() {
  const { t } = useTranslation();
  const [open, setOpen] = useState<User | 'new' | null>(null);
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
      <UserTable onOpen={setOpen} />
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

function UserTable({ onOpen }: { readonly onOpen: (user: User) => void }) {
  const { t } = useTranslation();
  const { nameOf } = useCatalog('priority_fields');
  const pages = useInfiniteQuery({
    queryKey: ['users'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const { data } = await api.GET('/api/users', { params: { query: { limit: 100, ...(pageParam ? { after: pageParam } : {}) } } });
      return data ?? { items: [], next: null };
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (pages.error && !pages.data) return <Failed error={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.isPending) return <Skeleton />;
  const users = pages.data.pages.flatMap(({ items }) => items);
  return (
    <section className="card table-scroll" aria-label={t('administration.users.title')}>
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
                {user.grants.map(({ role, unit, endsOn, fields }) => (
                  <div key={role + unit?.id}>
                    {t(`administration.roles.${role}`)}
                    <span className="muted">
                      , {unit?.name ?? t('administration.wholeTree')}
                      {fields.length > 0 && `, ${t('administration.users.onlyFields', { fields: fields.map(nameOf).join(', ') })}`}
                      {endsOn && `, ${t('administration.users.until', { day: day(endsOn) })}`}
                    </span>
                  </div>
                ))}
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
    </section>
  );
}

function UserState({ user }: { readonly user: User }) {
  const { t } = useTranslation();
  if (user.disabled) return <span className="pill pill-red">{t('administration.users.disabled')}</span>;
  if (user.mustChangePassword) return <span className="pill pill-ochre">{t('administration.users.waiting')}</span>;
  return <span className="pill pill-green">{t('administration.users.active')}</span>;
}
