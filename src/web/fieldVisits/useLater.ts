import { useEffect, useRef } from 'react';

const pause = 400;

/** Keeps the latest a moment after the last key, or at once when the page is left or the field is. */
export const useLater = <Kept>(keep: (latest: Kept) => Promise<unknown>) => {
  const latest = useRef<Kept>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const now = useRef(() => undefined as undefined | Promise<unknown>);
  now.current = () => {
    clearTimeout(timer.current);
    const kept = latest.current;
    latest.current = undefined;
    return kept && keep(kept);
  };
  useEffect(() => {
    const leave = (): void => void now.current();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      leave();
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
    };
  }, []);
  return {
    /** What is to be kept; undefined: nothing more. */
    change: (kept: Kept | undefined): void => {
      clearTimeout(timer.current);
      latest.current = kept;
      if (kept) timer.current = setTimeout(() => void now.current(), pause);
    },
    /** Keeps what waits without waiting. */
    keepNow: (): void => void now.current(),
  };
};
