import { useBlocker } from '@tanstack/react-router';
import { type SyntheticEvent, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Unsaved {
  /** Something was typed: into the form of the event, and as long as that form is there. */
  readonly touch: (event?: SyntheticEvent) => void;
  /** It was saved: nothing can be lost any more. */
  readonly forget: () => void;
  /** Goes on to what would lose it, after asking. */
  readonly leave: (then: () => void) => void;
  /** Closes the form, after asking where something would be lost. */
  readonly close: () => void;
}

/** Of everything on the page that holds something typed: whether it still does. */
const held = new Set<() => boolean>();

export const somethingIsUnsaved = (): boolean => [...held].some((isHeld) => isHeld());

/** Asks before what was typed is lost, whether the form is closed, another page is opened or the window is left. */
export function useUnsaved(onClose: () => void, holds = true): Unsaved {
  const { t } = useTranslation();
  const touched = useRef(new Set<Element>());
  const isHeld = useCallback(() => holds && [...touched.current].some(({ isConnected }) => isConnected), [holds]);
  const mayLeave = () => !isHeld() || window.confirm(t('shell.unsaved'));
  useBlocker({ shouldBlockFn: () => !mayLeave(), enableBeforeUnload: isHeld, disabled: !holds });
  useEffect(() => {
    held.add(isHeld);
    return () => void held.delete(isHeld);
  }, [isHeld]);
  const forget = () => touched.current.clear();
  const leave = (then: () => void) => {
    if (!mayLeave()) return;
    forget();
    then();
  };
  return {
    touch: (event) => {
      const { target } = event ?? {};
      touched.current.add((target instanceof Element && target.closest('form')) || document.body);
    },
    forget,
    leave,
    close: () => leave(onClose),
  };
}
