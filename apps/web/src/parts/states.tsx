import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { time } from './format';
import { useProblemText } from './problem-text';
import './states.css';

interface StateProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** A panel that has nothing to show: says why, and gives one way out. */
export function Empty({ title, children }: StateProps) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

interface FailedProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly page?: true; // it stands for the whole page, and its title is the page's
}

/** What went wrong in the server's own words, and a button to try again. */
export function Failed({ error, onRetry, page }: FailedProps) {
  const Title = page ? 'h1' : 'h2';
  const { t } = useTranslation();
  const problemText = useProblemText();
  return (
    <div className="state" role="alert">
      <Title>{t('shell.states.error')}</Title>
      <p className="muted">{problemText(error)}</p>
      {onRetry && (
        <button type="button" className="state-action" onClick={onRetry}>
          {t('shell.states.retry')}
        </button>
      )}
    </div>
  );
}

/** The newest could not be had: says from when what one sees is, and keeps it. */
export function Stale({ error, since, onRetry }: { readonly error: unknown; readonly since: number; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  return (
    <p className="notice moment-notice" role="alert">
      <span>
        {t('shell.states.stale', { time: time(new Date(since).toISOString()) })} {problemText(error)}
      </span>
      <button type="button" className="link-button" onClick={onRetry}>
        {t('shell.states.retry')}
      </button>
    </p>
  );
}

/** Names the right that is missing, and who grants it. */
export function NoRight({ permission }: { readonly permission: string }) {
  const { t } = useTranslation();
  return (
    <div className="state">
      <h1>{t('shell.states.noRight')}</h1>
      <p className="muted">{t('shell.states.noRightHow', { right: t(`shell.rights.${permission}`, { defaultValue: permission }) })}</p>
      <Link to="/">{t('shell.states.home')}</Link>
    </div>
  );
}

/** An address that leads nowhere: a page of its own, outside the frame. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <main className="state">
      <h1>{t('shell.states.notFound')}</h1>
      <p className="muted">{t('shell.states.notFoundHow')}</p>
      <Link to="/">{t('shell.states.home')}</Link>
    </main>
  );
}

/** A page that could not be had at all, or broke: as after an upgrade, or without a connection. Loading it anew is the way out. */
export const BrokenPage = ({ error }: { readonly error: unknown }) => (
  <Failed page error={error} onRetry={() => window.location.reload()} />
);

/** The same where the frame itself could not be had. */
export const BrokenFrame = ({ error }: { readonly error: unknown }) => (
  <main className="broken">
    <BrokenPage error={error} />
  </main>
);

/** Grey lines in the real shape, shown only when loading takes longer than a blink. */
export function Skeleton({ rows = 6 }: { readonly rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className="skeleton" role="status" aria-label={t('shell.states.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        // the rows are alike and never move
        <span key={row} style={{ width: `${92 - ((row * 17) % 40)}%` }} />
      ))}
    </div>
  );
}
