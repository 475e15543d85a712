import type { Advice } from '../../faces/advice.ts';

/** What the house says of what is being written; nothing while it does not answer. */
export const askAdvice = async (path: string, said: URLSearchParams, signal: AbortSignal): Promise<Advice[]> => {
  const answer = await fetch(`/fichas/${path}/consejo?${said}`, { signal }).catch(() => undefined);
  if (!answer?.ok) return [];
  const { items }: { items: Advice[] } = await answer.json();
  return items;
};

/** A person has stopped typing for a moment. */
export const pause = 250;
