import { useEffect, useState } from 'react';

const PAUSE_MS = 250;

/** A value once it has rested for a moment: the text stays local and immediate, only the question waits. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}
