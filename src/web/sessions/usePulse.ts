import { useEffect, useRef } from 'react';
import { useNavigation, useRevalidator } from 'react-router';

const every = 4_000;

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
      if (document.hidden) return;
      const answer = await fetch(`/sesiones/${session}/pulso`).catch(() => undefined);
      if (!answer?.ok) return;
      const pulse = await answer.text();
      // What the person just sent brings the page up to date by itself.
      if (last.current !== pulse && !isBusy.current) await revalidate();
    };
    const timer = setInterval(() => void look(), every);
    return () => clearInterval(timer);
  }, [session, isRunning, revalidate]);
};
