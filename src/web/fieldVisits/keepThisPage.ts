import { fieldPage, workerAddress } from './places.ts';

/** Asks the browser to keep this page and what it brought, so that it opens without line; tells whether it does. */
export const keepThisPage = async (tell: (isKept: boolean) => void): Promise<void> => {
  if (!('serviceWorker' in navigator)) return tell(false);
  void navigator.storage?.persist?.().catch(() => undefined);
  const workers = navigator.serviceWorker;
  workers.addEventListener('message', ({ data }) => {
    if (typeof data === 'object' && data !== null && 'isKept' in data && data.isKept === true) tell(true);
  });
  try {
    await workers.register(workerAddress, { scope: fieldPage, updateViaCache: 'none' });
  } catch {
    // Without line the worker that is already there goes on.
    if (!workers.controller) return tell(false);
  }
  const { active } = await workers.ready;
  if (workers.controller) tell(true);
  active?.postMessage({ keep: broughtAssets() });
};

const broughtAssets = (): string[] => [
  ...new Set(
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
      .map(({ pathname }) => pathname),
  ),
];
