import { useBlocker } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Unsaved {
  /** Of the form: something was typed. */
  readonly touch: () => void;
  /** It was saved: nothing can be lost any more. */
  readonly forget: () => void;
  /** Closes the form, after asking where something would be lost. */
  readonly close: () => void;
}

/** Asks before what was typed is lost, whether the form is closed, another page is opened or the window is left. */
export function useUnsaved(onClose: () => void): Unsaved {
  const { t } = useTranslation();
  const touched = useRef(false);
  const mayLeave = () => !touched.current || window.confirm(t('shell.unsaved'));
  useBlocker({ shouldBlockFn: () => !mayLeave(), enableBeforeUnload: () => touched.current });
  const forget = () => {
    touched.current = false;
  };
  return {
    touch: () => {
      touched.current = true;
    },
    forget,
    close: () => {
      if (!mayLeave()) return;
      forget();
      onClose();
    },
  };
}
