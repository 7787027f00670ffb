import { useEffect, useRef, useState } from 'react';

/** How wide an element is, now and after every change. */
export function useWidth<Shown extends HTMLElement>(initial: number) {
  const ref = useRef<Shown>(null);
  const [width, setWidth] = useState(initial);
  useEffect(() => {
    if (!ref.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}
