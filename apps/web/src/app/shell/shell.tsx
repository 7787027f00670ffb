import { Outlet, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session';
import { Rail } from './rail';
import { TopBar } from './top-bar';
import './shell.css';

/** The frame of every page: top bar, rail, content. On a phone the rail slides in. */
export function Shell() {
  const { t } = useTranslation();
  const { demo } = useSession();
  const [open, setOpen] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const [shown, setShown] = useState(path);
  if (shown !== path) {
    setShown(path); // a new page closes the sliding rail
    setOpen(false);
  }

  return (
    <div className={open ? 'shell shell-open' : 'shell'}>
      <a className="shell-skip" href="#content">
        {t('shell.skip')}
      </a>
      <TopBar railOpen={open} onRail={() => setOpen(!open)} />
      <Rail />
      <button
        type="button"
        className="shell-veil"
        aria-label={t('shell.menu.close')}
        onClick={() => setOpen(false)}
        tabIndex={open ? 0 : -1}
      />
      <main id="content" className="shell-content" tabIndex={-1}>
        {demo && <p className="shell-demo">{t('shell.demo')}</p>}
        <Outlet />
      </main>
    </div>
  );
}
