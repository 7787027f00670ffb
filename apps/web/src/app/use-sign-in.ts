import { useState } from 'react';
import { api } from '../api/client';
import { problemOf } from '../api/problem';
import { keepSession, type Session } from './session';

/** Name and password, and the code of the phone: of whom it is known that there is one, or once the server asks for it. */
export function useSignIn(withCode = false) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [needsCode, setNeedsCode] = useState(withCode);

  /** Gives the session, or null and says why on the page. */
  const signIn = async (form: HTMLFormElement): Promise<Session | null> => {
    const typed = new FormData(form);
    const said = (name: string) => String(typed.get(name));
    setBusy(true);
    setError(null);
    try {
      const { data } = await api.POST('/api/session', {
        body: { username: said('username'), password: said('password'), ...(needsCode ? { code: said('code') } : {}) },
      });
      keepSession(data!);
      return data!;
    } catch (problem) {
      const asksCode = problemOf(problem)?.code === 'access.code_needed';
      if (asksCode) setNeedsCode(true);
      setError(asksCode ? null : problem);
      setBusy(false);
      return null;
    }
  };
  return { busy, error, needsCode, signIn };
}
