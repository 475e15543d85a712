import { useCallback, useEffect, useRef, useState } from 'react';
import { keepThisPage } from './keepThisPage.ts';
import { bringWorks, type Line, sendWaiting } from './sendWaiting.ts';
import {
  type Entry,
  keptEntries,
  keptPhotographs,
  keptWorks,
  type KeptWorks,
  type Photograph,
  whyNotKept,
} from './shelf.ts';

/** What is on this phone, and how the house is reached. */
export interface Field {
  /** Undefined until the phone has been read. */
  kept?: { works: KeptWorks | undefined; entries: readonly Entry[]; photographs: readonly Photograph[] };
  line: Line;
  isSending: boolean;
  /** True once the browser opens this page without line too; false where it cannot. */
  isPageKept: boolean | undefined;
  /** What could not be kept last. */
  problem: string | undefined;
  /** Changes something on the phone, shows it and sends what waits; false when the phone did not keep it. */
  change(work: () => Promise<unknown>): Promise<boolean>;
}

const pause = 15_000;

/** Reads the phone, keeps it up to date with the house, and sends what waits whenever there is line. */
export const useField = (): Field => {
  const [kept, setKept] = useState<Field['kept']>();
  const [line, setLine] = useState<Line>('reached');
  const [isSending, setSending] = useState(false);
  const [isPageKept, setPageKept] = useState<boolean>();
  const [problem, setProblem] = useState<string>();
  const waiting = useRef(0);
  const isAskedAgain = useRef(false);

  const read = useCallback(async () => {
    const [works, entries, photographs] = await Promise.all([keptWorks(), keptEntries(), keptPhotographs()]);
    waiting.current = entries.filter(({ standing }) => standing === 'waiting').length;
    setKept({ works, entries, photographs });
  }, []);

  const sendOnce = useCallback(async () => {
    isAskedAgain.current = false;
    const brought = await bringWorks();
    await read();
    const person = (await keptWorks())?.person.id;
    setLine(brought === 'reached' && person ? await sendWaiting(person, read) : brought);
    await read();
  }, [read]);

  const send = useCallback(
    () =>
      alone(async () => {
        setSending(true);
        do await sendOnce();
        while (isAskedAgain.current);
      })
        .catch((failure: unknown) => setProblem(whyNotKept(failure)))
        .finally(() => setSending(false)),
    [sendOnce],
  );

  const change = useCallback(
    async (work: () => Promise<unknown>) => {
      try {
        const before = waiting.current;
        await work();
        setProblem(undefined);
        await read();
        if (waiting.current > before) {
          // A sending under way may have passed this one by; it then goes round once more.
          isAskedAgain.current = true;
          void send();
        }
        return true;
      } catch (failure) {
        setProblem(whyNotKept(failure));
        return false;
      }
    },
    [read, send],
  );

  useEffect(() => {
    read().catch((failure: unknown) => setProblem(whyNotKept(failure)));
    void send().then(() => keepThisPage(setPageKept));
    const away = (): void => setLine('away');
    const again = (): void => void (document.hidden || send());
    const timer = setInterval(() => waiting.current > 0 && again(), pause);
    window.addEventListener('online', again);
    window.addEventListener('offline', away);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
      window.removeEventListener('offline', away);
      document.removeEventListener('visibilitychange', again);
    };
  }, [read, send]);

  return { kept, line, isSending, isPageKept, problem, change };
};

/** One sending at a time, among all the windows of this browser. */
const alone = async (work: () => Promise<void>): Promise<void> => {
  // Only pages that come safely (https) have locks; elsewhere the house still keeps each thing once.
  if (!('locks' in navigator)) return work();
  await navigator.locks.request('cabildo terreno', { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
};
