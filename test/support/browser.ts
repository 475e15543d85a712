import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';

/** Path of the browser for journeys; absent: they are skipped. */
export const chromiumPath = process.env.CHROMIUM;

/** What keeps the browser from the net and from the screen. */
export const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath, args: quiet });

/** A browser window of somebody who has entered. Its pages are gone to when they are ready, so that no click falls on a button that does nothing yet. */
export const windowOf = async (
  browser: Browser,
  { url, cookie }: { url: string; cookie: { name: string; value: string } },
  size = { width: 1366, height: 768 },
): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: size });
  await context.addCookies([{ ...cookie, url }]);
  return patient(context);
};

/** The same window, whose pages wait until they are ready when somebody goes to them or loads them again. */
export const patient = (context: BrowserContext): BrowserContext => {
  context.setDefaultTimeout(patience);
  for (const page of context.pages()) waitWhenItGoes(page);
  context.on('page', waitWhenItGoes);
  return context;
};

/** How long a journey waits for what it expects; a machine with other work takes its time. */
const patience = 60_000;

const waitWhenItGoes = (page: Page): void => {
  for (const way of ['goto', 'reload', 'goBack'] as const) {
    const go: (...given: never[]) => ReturnType<Page[typeof way]> = page[way].bind(page);
    const andWait = async (...given: never[]) => {
      const answer = await go(...given);
      await ready(page);
      return answer;
    };
    Object.assign(page, { [way]: andWait });
  }
};

/** How to go to a page that brings a part of itself later, as the grid and the map do: until it asks for nothing more. */
export const withItsParts = (address: string): { waitUntil?: 'networkidle' } =>
  /^\/(mapa|terreno|fichas\/[\w-]+\/?(\?|$))/.test(address) ? { waitUntil: 'networkidle' } : {};

/** Waits until the script of a page answers to who uses it; a page without script is ready as it comes. */
export const ready = async (page: Page): Promise<void> => {
  // Taking the scroll in its own hands is the last thing that React Router does when it has taken a page over.
  await page.waitForFunction(
    () => !document.querySelector('script[type=module]') || history.scrollRestoration === 'manual',
  );
};

/** What the answers to these requests weigh on the line, with their headers. */
export const bytesOf = async (requests: readonly Request[]): Promise<number> => {
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  return sizes.reduce(
    (bytes, { responseBodySize, responseHeadersSize }) => bytes + responseBodySize + responseHeadersSize,
    0,
  );
};
