import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { time } from './format';

export type OpenSession = components['schemas']['OpenSessionView'];

interface Props {
  readonly sessions: readonly OpenSession[];
  readonly act?: (session: OpenSession) => ReactNode;
}

/** Where somebody is signed in, the place last used first. */
export function SessionList({ sessions, act }: Props) {
  const { t } = useTranslation();
  return (
    <ul className="plain-list">
      {sessions.map((session) => (
        <li key={session.id} className="plain-line">
          <div>
            <strong>{session.device || t('account.sessions.unknownDevice')}</strong>
            {session.here && <span className="pill">{t('account.sessions.here')}</span>}
            <p className="muted small">
              {t('account.sessions.when', { address: session.address, from: time(session.startedAt), last: time(session.lastSeenAt) })}
            </p>
          </div>
          {act?.(session)}
        </li>
      ))}
    </ul>
  );
}
