import { createContext, use, useCallback, useEffect, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';
import type { Deed, Outcome } from './session.action.ts';

/** Something that a person did and the house does not have yet. */
export interface Waiting {
  /** What it writes: a later one of the same key takes its place. */
  key: string;
  deed: Deed;
}

/** What somebody else wrote meanwhile, or why the house refused. */
export type Trouble = { mine: Deed } & (
  | { refused: string }
  | { theirs: Readonly<Record<string, unknown>> & { version: number } }
);

/** Small saves that survive a bad line and a closed page. */
export interface Saving {
  save(key: string, deed: Deed): void;
  waiting: readonly Waiting[];
  /** False while the house does not answer. */
  isReached: boolean;
  troubles: Readonly<Record<string, Trouble>>;
  /** Takes a trouble away: it was answered. */
  answer(key: string): void;
  /** The latest version that the house told of a key's row. */
  versionOf(key: string): number | undefined;
}

const pause = 4_000;
const shelfOf = (session: string): string => `cabildo sesión ${session}`;

const onShelf = (session: string): Waiting[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(shelfOf(session)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isWaiting) : [];
  } catch {
    return [];
  }
};

const isWaiting = (value: unknown): value is Waiting =>
  typeof value === 'object' && value !== null && 'key' in value && 'deed' in value && typeof value.key === 'string';

const putOnShelf = (session: string, waiting: readonly Waiting[]): void => {
  try {
    if (waiting.length === 0) localStorage.removeItem(shelfOf(session));
    else localStorage.setItem(shelfOf(session), JSON.stringify(waiting));
  } catch {
    // A browser that keeps nothing still sends what is on the page.
  }
};

/** Sends the small saves of a session one after the other, in their order, until the house has each. */
export const useSavingOf = (session: string): Saving => {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [isReached, setReached] = useState(true);
  const [troubles, setTroubles] = useState<Readonly<Record<string, Trouble>>>({});
  const queue = useRef<Waiting[]>([]);
  const versions = useRef(new Map<string, number>());
  const isSending = useRef(false);
  const { revalidate } = useRevalidator();

  const show = useCallback(() => {
    putOnShelf(session, queue.current);
    setWaiting([...queue.current]);
  }, [session]);

  const send = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    try {
      for (let next = queue.current[0]; next; next = queue.current[0]) {
        const outcome = await post(session, next);
        setReached(outcome !== undefined);
        if (!outcome) return;
        // What was typed while this one travelled stays behind it.
        if (queue.current[0] === next) queue.current.shift();
        settle(next, outcome, versions.current, queue.current, setTroubles);
        show();
        if (queue.current.length === 0) await revalidate();
      }
    } finally {
      isSending.current = false;
    }
  }, [session, revalidate, show]);

  const save = useCallback(
    (key: string, deed: Deed) => {
      const later = queue.current.findIndex((each, index) => each.key === key && !(index === 0 && isSending.current));
      if (later >= 0) queue.current[later] = { key, deed };
      else queue.current.push({ key, deed });
      setTroubles(({ [key]: _, ...others }) => others);
      show();
      void send();
    },
    [send, show],
  );

  useEffect(() => {
    queue.current = onShelf(session);
    show();
    void send();
    const again = setInterval(() => queue.current.length > 0 && void send(), pause);
    return () => clearInterval(again);
  }, [session, send, show]);

  const answer = useCallback((key: string) => setTroubles(({ [key]: _, ...others }) => others), []);
  const versionOf = useCallback((key: string) => versions.current.get(key), []);
  return { save, waiting, isReached, troubles, answer, versionOf };
};

const settle = (
  { key, deed }: Waiting,
  outcome: Outcome,
  versions: Map<string, number>,
  queue: Waiting[],
  setTroubles: (change: (known: Readonly<Record<string, Trouble>>) => Readonly<Record<string, Trouble>>) => void,
): void => {
  if ('done' in outcome) {
    if (outcome.version === undefined) return;
    versions.set(key, outcome.version);
    // The next save of the same row was written over this one.
    for (const [index, each] of queue.entries())
      if (each.key === key && each.deed.version !== undefined)
        queue[index] = { key, deed: { ...each.deed, version: String(outcome.version) } };
    return;
  }
  setTroubles((known) => ({ ...known, [key]: { mine: deed, ...outcome } }));
};

/** Undefined when the house did not answer: it is sent again later. */
const post = async (session: string, { deed }: Waiting): Promise<Outcome | undefined> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(deed)) body.set(name, value);
  try {
    const answer = await fetch(`/sesiones/${session}/guardar`, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(20_000),
    });
    if (answer.status >= 500) return undefined;
    if (!answer.ok || answer.redirected) return { refused: 'No se pudo guardar: entre de nuevo y revise este cambio.' };
    return await answer.json();
  } catch {
    return undefined;
  }
};

/** The saves of the session on this page. */
export const SavingContext = createContext<Saving | undefined>(undefined);

/** The saves of the session on this page; only inside its page. */
export const useSaving = (): Saving => {
  const saving = use(SavingContext);
  if (!saving) throw new Error('there is no session around this');
  return saving;
};
