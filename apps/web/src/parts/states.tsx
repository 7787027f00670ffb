import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import { time } from './format';
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
  const problem = problemOf(error);
  return (
    <div className="state" role="alert">
      <Title>{t('shell.states.error')}</Title>
      <p className="muted">{problem?.detail || problem?.title || t('shell.states.offline')}</p>
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
  const problem = problemOf(error);
  return (
    <p className="notice moment-notice" role="alert">
      <span>
        {t('shell.states.stale', { time: time(new Date(since).toISOString()) })}{' '}
        {problem?.detail || problem?.title || t('shell.states.offline')}
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
