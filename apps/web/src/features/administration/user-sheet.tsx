import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { problemOf } from '../../api/problem';
import { useSession } from '../../app/session';
import { formValues } from '../../parts/form-values';
import { time } from '../../parts/format';
import { type PasswordSlip, PasswordSlips } from '../../parts/password-slips';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';
import { ViewAs } from '../../parts/view-as';
import { type Grant, GrantFields, grantsOf } from './grant-fields';
import { OwnRecord } from './own-record';
import { type UserChange, UserConflict } from './user-conflict';
import { UserSessions } from './user-sessions';
import type { User } from './users-page';

interface Props {
  readonly user: User | null; // null: a new one
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

interface Made {
  readonly slip: PasswordSlip;
  readonly expiresAt: string;
}

/** A new account, or one that is changed; a one-time password is shown here, this once. */
export function UserSheet({ user, onChanged, onClose }: Props) {
  const { t } = useTranslation();
  const { user: me } = useSession();
  const [held] = useState<readonly Grant[]>(
    user
      ? user.grants.map(({ role, unit, endsOn, fields }, key) => ({ key, role, unitId: unit?.id ?? '', given: unit, endsOn, fields }))
      : [{ key: 0, role: 'personnel_officer', unitId: '', endsOn: null, fields: [] }],
  );
  const [grants, setGrants] = useState(held);
  const [made, setMade] = useState<Made | null>(null);
  const [clash, setClash] = useState<{ readonly mine: UserChange; readonly theirs: User } | null>(null);
  const saved = () => {
    onChanged();
    onClose();
  };
  const create = $api.useMutation('post', '/api/users', {
    onSuccess: ({ displayName, username, oneTimePassword, expiresAt }) => {
      onChanged();
      setMade({ slip: { heading: displayName, username, password: oneTimePassword }, expiresAt });
    },
  });
  const change = $api.useMutation('patch', '/api/users/{id}', {
    onSuccess: saved,
    onError: async (error, { params, body }) => {
      if (problemOf(error)?.status !== 412) return;
      const { data } = await api.GET('/api/users/{id}', { params });
      if (data) setClash({ mine: body, theirs: data });
    },
  });
  const renew = $api.useMutation('post', '/api/users/{id}/one-time-password', {
    onSuccess: ({ oneTimePassword, expiresAt }) => {
      onChanged();
      if (user) setMade({ slip: { heading: user.displayName, username: user.username, password: oneTimePassword }, expiresAt });
    },
  });
  const patch = (of: User, body: UserChange) =>
    change.mutate({ params: { path: { id: of.id } }, headers: { 'If-Match': `"v${of.version}"` }, body });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { text, textOrNull } = formValues(event.currentTarget);
    const body = { displayName: text('displayName'), email: textOrNull('email') };
    if (user)
      patch(user, { ...body, ...(grants === held ? {} : { grants: grantsOf(grants) }) }); // new roles end sessions
    else create.mutate({ body: { username: text('username'), ...body, grants: grantsOf(grants) } });
  };

  return (
    <Sheet title={user ? user.displayName : t('administration.users.add')} onClose={onClose} holds={!made}>
      {made ? (
        <div className="stack">
          <PasswordSlips slips={[made.slip]} note={t('administration.users.slipNote', { time: time(made.expiresAt) })} />
          <div>
            <button type="button" className="button button-primary" onClick={onClose}>
              {t('shell.close')}
            </button>
          </div>
        </div>
      ) : (
        <form className="form user-form" onSubmit={submit}>
          <label>
            {t('administration.users.name')}
            <input name="displayName" required maxLength={200} defaultValue={user?.displayName} autoComplete="off" />
          </label>
          {!user && (
            <label>
              {t('administration.users.username')}
              <input name="username" required minLength={2} maxLength={60} autoCapitalize="none" autoComplete="off" spellCheck={false} />
              <span className="field-hint">{t('administration.users.usernameHint')}</span>
            </label>
          )}
          <label>
            {t('administration.users.email')}
            <input name="email" type="email" maxLength={254} autoComplete="off" defaultValue={user?.email ?? ''} />
            <span className="field-hint">{t('administration.users.emailHint')}</span>
          </label>
          <GrantFields grants={grants} onGrants={setGrants} />
          {user && clash && (
            <UserConflict
              before={user}
              {...clash}
              onMine={() => {
                setClash(null);
                patch(clash.theirs, clash.mine);
              }}
              onTheirs={saved}
            />
          )}
          <ProblemNote error={create.error ?? (clash ? null : change.error) ?? renew.error} />
          {!clash && (
            <div className="row-gap">
              <button type="submit" className="button button-primary" disabled={create.isPending || change.isPending}>
                {t(user ? 'administration.save' : 'administration.users.create')}
              </button>
              {user && (
                <button
                  type="button"
                  className="button"
                  disabled={renew.isPending}
                  onClick={() =>
                    window.confirm(t('administration.users.renewAsked')) && renew.mutate({ params: { path: { id: user.id } } })
                  }
                >
                  {t('administration.users.renew')}
                </button>
              )}
              {user && user.id !== me.id && (
                <button type="button" className="button" onClick={() => patch(user, { disabled: !user.disabled })}>
                  {t(user.disabled ? 'administration.users.enable' : 'administration.users.disable')}
                </button>
              )}
            </div>
          )}
        </form>
      )}
      {user && !made && user.grants.some(({ role }) => role === 'person') && <OwnRecord userId={user.id} />}
      {user && !made && <UserSessions user={user} onChanged={onChanged} />}
      {user && !made && !user.disabled && user.id !== me.id && <ViewAs userId={user.id} />}
    </Sheet>
  );
}
