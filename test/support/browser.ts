import { type Browser, type BrowserContext, chromium } from 'playwright-core';

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

/** A browser window of somebody who has entered. */
export const windowOf = async (
  browser: Browser,
  { url, cookie }: { url: string; cookie: { name: string; value: string } },
  size = { width: 1366, height: 768 },
): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: size });
  await context.addCookies([{ ...cookie, url }]);
  context.setDefaultTimeout(10_000);
  return context;
};
