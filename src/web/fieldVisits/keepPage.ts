interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Asking extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Told extends Lasting {
  readonly data: { keep?: readonly string[] } | undefined;
  readonly source: { postMessage(said: unknown): void } | null;
}

/** What a service worker finds around it; TypeScript knows either the browser's page or this, not both. */
interface Around {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  readonly registration: { unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', heard: (event: Lasting) => void): void;
  addEventListener(name: 'message', heard: (event: Told) => void): void;
  addEventListener(name: 'fetch', heard: (event: Asking) => void): void;
}

/**
 * Keeps one page and its assets in the browser, and answers with them where there is no line. It is sent to the browser as
 * text, so it is one function that uses nothing from outside itself.
 */
export const keepPage = (page: string): void => {
  const around = globalThis as unknown as Around;
  const shelf = 'cabildo-terreno';
  const patience = 4_000;

  const isPage = (url: URL): boolean => url.pathname === page;
  const kept = async (request: Request | string): Promise<Response | undefined> =>
    (await caches.open(shelf)).match(request, { ignoreVary: true, ignoreSearch: true });

  /** Everything that the page brings, then the page itself: half a page is never kept. */
  const keep = async (named: readonly string[]): Promise<boolean> => {
    const answer = await fetch(page, { credentials: 'same-origin', redirect: 'manual', cache: 'no-store' });
    if (!answer.ok) return false;
    const inPage = (await answer.clone().text()).match(/\/assets\/[\w./-]+\.\w+/g) ?? [];
    const wanted = new Set([...named, ...inPage]);
    const cache = await caches.open(shelf);
    for (const address of wanted) if (!(await cache.match(address, { ignoreVary: true }))) await cache.add(address);
    await cache.put(page, answer);
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      if (pathname !== page && !wanted.has(pathname)) await cache.delete(url, { ignoreVary: true });
    }
    return true;
  };

  /** Another house now answers at this address, one without this page: nothing of it stays. */
  const leave = async (): Promise<void> => {
    await caches.delete(shelf);
    await around.registration.unregister();
  };

  const fromHouse = async (request: Request): Promise<Response> => {
    const answer = await fetch(request);
    if (answer.status === 404) await leave();
    if (answer.status < 500) return answer;
    return (await kept(page)) ?? answer;
  };

  /** The house's answer; what is kept, when it does not come or takes too long. */
  const answerPage = async (request: Request): Promise<Response> => {
    const shown = await kept(page);
    const house = fromHouse(request);
    if (!shown) return house;
    const late = new Promise<Response>((resolve) => setTimeout(() => resolve(shown), patience));
    return Promise.race([house.catch(() => shown), late]);
  };

  around.addEventListener('install', (event) => event.waitUntil(around.skipWaiting()));
  around.addEventListener('activate', (event) => event.waitUntil(around.clients.claim()));
  around.addEventListener('message', (event) => {
    const named = event.data?.keep;
    if (!named) return;
    const told = keep(named).catch(() => false);
    event.waitUntil(told.then((isKept) => event.source?.postMessage({ isKept })));
  });
  around.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== around.location.origin) return;
    if (request.mode === 'navigate' && isPage(url)) event.respondWith(answerPage(request));
    else if (url.pathname.startsWith('/assets/'))
      event.respondWith(kept(request).then((found) => found ?? fetch(request)));
  });
};
