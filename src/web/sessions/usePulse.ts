import { useEffect, useRef } from 'react';
import { useNavigation, useRevalidator } from 'react-router';

const every = 4_000;
/** After so long a question is given up: its line may be dead. */
const patience = 30_000;

/** Brings the page up to date when somebody else writes in the session; asks for a few letters while it is looked at. */
export const usePulse = (session: string, shown: string, isRunning: boolean): void => {
  const { revalidate } = useRevalidator();
  const isBusy = useRef(false);
  isBusy.current = useNavigation().state !== 'idle';
  const last = useRef(shown);
  last.current = shown;
  useEffect(() => {
    if (!isRunning) return undefined;
    const look = async (): Promise<void> => {
      const answer = await fetch(`/sesiones/${session}/pulso`, { signal: AbortSignal.timeout(patience) });
      if (!answer.ok) return;
      const pulse = await answer.text();
      // What the person just sent brings the page up to date by itself.
      if (last.current !== pulse && !isBusy.current) await revalidate();
    };
    // One at a time: on a slow line each new one would break off the one before, and the page would never be up to date.
    let since = Number.NEGATIVE_INFINITY;
    const lookAlone = async (): Promise<void> => {
      if (document.hidden || performance.now() - since < patience) return;
      since = performance.now();
      await look().catch(() => undefined);
      since = Number.NEGATIVE_INFINITY;
    };
    const timer = setInterval(() => void lookAlone(), every);
    return () => clearInterval(timer);
  }, [session, isRunning, revalidate]);
};
