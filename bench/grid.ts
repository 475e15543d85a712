/** What the grid costs: a pasted block against single changes and the floor, and frames of its rows against an empty scroller. */
import type { Page } from 'playwright-core';
import { chromiumPath, openBrowser, windowOf } from '../test/support/browser.ts';
import { bringPortfolio } from '../test/journeys/portfolio.ts';
import { servedHouse } from '../test/support/servedHouse.ts';
import { medianOf } from './drive.ts';

const size = Number(process.argv[2] ?? 20_000);
const block = 200;
const rounds = 5;
const served = await servedHouse();
await bringPortfolio(served, size);

const headers = { cookie: `${served.cookie.name}=${served.cookie.value}`, 'content-type': 'application/json' };
const ask = async (path: string, method: string, body?: unknown): Promise<unknown> => {
  const answer = await fetch(`${served.url}/api/initiatives${path}`, {
    method,
    headers,
    body: body ? JSON.stringify(body) : undefined,
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};
const listed = await ask(`?filter[state]=executing&limit=${block}&fields=name`, 'GET');
const ids: string[] =
  typeof listed === 'object' && listed !== null && 'items' in listed && Array.isArray(listed.items)
    ? listed.items.map(({ id }: { id: string }) => id)
    : [];

let turn = 0;
/** Eight cells of a row, other ones each time, so that every write is one. */
const cells = (row: number) => ({
  name: `Obra ${row} vuelta ${turn}`,
  stage: turn % 2 ? 'design' : 'execution',
  sector: turn % 2 ? 'roads' : 'social',
  type: 'project',
  amount: 1_000_000 + turn * 1_000 + row,
  year: 2020 + (turn % 9),
  startOn: `2026-0${1 + (turn % 9)}-15`,
  description: `Pavimento y aceras, vuelta ${turn}. `.repeat(8),
});
const single = (id: string, row: number) => ask(`/${id}`, 'PATCH', cells(row));
const inBlocks = async (): Promise<void> => {
  for (let first = 0; first < ids.length; first += 50)
    await ask('/rows', 'POST', {
      rows: ids.slice(first, first + 50).map((id, place) => ({ id, values: cells(first + place) })),
    });
};
const oneByOne = async (): Promise<void> => {
  for (const [row, id] of ids.entries()) await single(id, row);
};
const sixAtOnce = async (): Promise<void> => {
  const left = [...ids.entries()];
  const next = async (): Promise<void> => {
    for (let one = left.pop(); one; one = left.pop()) await single(one[1], one[0]);
  };
  await Promise.all(Array.from({ length: 6 }, next));
};
/** The same cells straight into the table, each row durable by itself: no rights, no history, no search. */
const floor = async (): Promise<void> => {
  for (const [row, id] of ids.entries()) {
    const { name, stage, sector, type, amount, year, startOn, description } = cells(row);
    await served.house.database.rows(
      `update initiative set name = $2, stage = $3, sector = $4, type = $5, amount = $6, year = $7, start_on = $8,
        description = $9, version = version + 1, updated_at = now() where id = $1`,
      [id, name, stage, sector, type, amount, year, startOn, description],
    );
  }
};

const works: Readonly<Record<string, () => Promise<void>>> = {
  'floor: 200 updates in SQL, one after the other': floor,
  'pasted: four requests of fifty rows': inBlocks,
  'single changes, one after the other': oneByOne,
  'single changes, six at once': sixAtOnce,
};
const times = new Map(Object.keys(works).map((name): [string, number[]] => [name, []]));
for (let round = 0; round <= rounds; round += 1)
  for (const [name, run] of Object.entries(works)) {
    turn += 1;
    const started = performance.now();
    await run();
    // The first round warms up both sides.
    if (round > 0) times.get(name)?.push(performance.now() - started);
  }
const pasted = medianOf(times.get('pasted: four requests of fifty rows') ?? []);
const base = medianOf(times.get('floor: 200 updates in SQL, one after the other') ?? []);
console.log(`| ${block} rows of 8 columns | ms | × floor | × pasted |\n|---|---|---|---|`);
for (const [name, taken] of times) {
  const middle = medianOf(taken);
  console.log(`| ${name} | ${middle.toFixed(0)} | ${(middle / base).toFixed(2)} | ${(middle / pasted).toFixed(2)} |`);
}

interface Frames {
  median: number;
  late: number;
}

/** Scrolls down and back by some pixels a frame; tells how long frames took, and how many took over two. */
const framesOf = (page: Page, chosen: string, pixels: number): Promise<Frames> =>
  page.evaluate(
    async ([selector, by]) => {
      const element = document.querySelector(String(selector));
      if (!element) throw new Error(`no ${selector}`);
      const frames: number[] = [];
      const steps = 180;
      let before = await new Promise<number>(requestAnimationFrame);
      for (let step = 0; step < steps; step++) {
        const way = step < steps / 2 ? step : steps - step;
        element.scrollTop = way * Number(by);
        const now = await new Promise<number>(requestAnimationFrame);
        frames.push(now - before);
        before = now;
      }
      const sorted = frames.toSorted((a, b) => a - b);
      return { median: sorted[Math.floor(steps / 2)] ?? 0, late: frames.filter((frame) => frame > 34).length / steps };
    },
    [chosen, pixels] as const,
  );

if (chromiumPath) {
  const browser = await openBrowser();
  const window = await windowOf(browser, served);
  const page = await window.newPage();
  await page.goto(`${served.url}/fichas/initiatives?sort=-createdAt`);
  await page.waitForSelector('[role=grid] .grid-row:not(.grid-waiting)');
  await page.waitForFunction(
    (last) => document.querySelector('.grid-foot')?.textContent?.includes(last),
    size.toLocaleString('es-CL'),
  );
  await page.locator('[data-spot="0:0"]').click();
  await page.keyboard.press('Control+End');
  await page.waitForSelector(`[data-spot="${size - 1}:0"]`, { timeout: 60_000 });
  await page.waitForFunction(
    (last) => !document.querySelector(`[data-spot="${last}:0"]`)?.textContent?.includes('Trayendo'),
    size - 1,
    { timeout: 60_000 },
  );
  await page.evaluate((rows) => {
    const empty = document.createElement('div');
    empty.id = 'empty-scroller';
    Object.assign(empty.style, {
      position: 'fixed',
      inset: '100px 0 0 0',
      overflow: 'auto',
      background: '#fff',
      display: 'none',
    });
    empty.innerHTML = `<div style="height:${rows * 32}px"></div>`;
    document.body.append(empty);
  }, size);
  const devtools = await window.newCDPSession(page);
  console.log(
    `\n| ${size.toLocaleString('es-CL')} rows | grid, ms a frame | empty scroller | grid, frames over 34 ms | empty scroller |\n|---|---|---|---|---|`,
  );
  for (const rate of [1, 4])
    for (const pixels of [150, 600]) {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate });
      const taken: { grid: Frames[]; empty: Frames[] } = { grid: [], empty: [] };
      for (let round = 0; round < 5; round += 1) {
        await page.evaluate(() => document.getElementById('empty-scroller')?.style.setProperty('display', 'none'));
        taken.grid.push(await framesOf(page, '.grid-table', pixels));
        await page.evaluate(() => document.getElementById('empty-scroller')?.style.setProperty('display', 'block'));
        taken.empty.push(await framesOf(page, '#empty-scroller', pixels));
      }
      const middle = (frames: readonly Frames[]): string => medianOf(frames.map(({ median }) => median)).toFixed(1);
      const late = (frames: readonly Frames[]): string =>
        `${(100 * medianOf(frames.map((one) => one.late))).toFixed(0)} %`;
      const name = `${pixels} px a frame, processor ÷ ${rate}`;
      console.log(
        `| ${name} | ${middle(taken.grid)} | ${middle(taken.empty)} | ${late(taken.grid)} | ${late(taken.empty)} |`,
      );
    }
  await browser.close();
}
await served.close();
process.exit(0);
