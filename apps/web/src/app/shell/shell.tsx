import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { somethingIsUnsaved } from '../../parts/unsaved';
import { PrintedLine } from './printed-line';
import { Rail } from './rail';
import { TopBar } from './top-bar';
import { UndoToast } from './undo-toast';
import { useAsked } from './use-asked';
import { useKeys } from './use-keys';
import { useTitle } from './use-title';
import { ViewingBanner } from './viewing-banner';
import './shell.css';

const Finder = lazy(async () => ({ default: (await import('./finder')).Finder }));
const StepUpSheet = lazy(async () => ({ default: (await import('./step-up')).StepUpSheet }));
const SessionEndedSheet = lazy(async () => ({ default: (await import('./session-ended')).SessionEndedSheet }));
const KeyList = lazy(async () => ({ default: (await import('./key-list')).KeyList }));

/** The frame of every page: top bar, rail, content. On a phone the rail slides in. */
export function Shell() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [over, setOver] = useState<'finder' | 'keys' | null>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const [shown, setShown] = useState(path);
  if (shown !== path) {
    setShown(path); // a new page closes the sliding rail
    setOpen(false);
  }
  useTitle(path);
  const close = () => setOver(null);
  const find = () => setOver('finder');
  const listKeys = () => setOver('keys');
  const proven = useAsked('proof');
  const signedIn = useAsked('session', somethingIsUnsaved);
  useKeys({ find, list: listKeys });

  return (
    <div className={open ? 'shell shell-open' : 'shell'}>
      <a className="shell-skip" href="#content">
        {t('shell.skip')}
      </a>
      <TopBar railOpen={open} onRail={() => setOpen(!open)} onFind={find} onKeys={listKeys} />
      <Rail />
      <button
        type="button"
        className="shell-veil"
        aria-label={t('shell.menu.close')}
        onClick={() => setOpen(false)}
        tabIndex={open ? 0 : -1}
      />
      <main id="content" className="shell-content" tabIndex={-1}>
        <ViewingBanner />
        <Outlet />
        {!path.endsWith('/bien-ban') && <PrintedLine />}
      </main>
      <UndoToast />
      <Suspense>
        {over === 'finder' && <Finder onClose={close} />}
        {proven && <StepUpSheet onDone={proven} />}
        {signedIn && <SessionEndedSheet onDone={signedIn} />}
        {over === 'keys' && <KeyList onClose={close} />}
      </Suspense>
    </div>
  );
}
