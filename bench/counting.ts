import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { addDays, type Circumstances, calendarOf, deadline, dueOn, type Term, termOf } from '../src/law/index.ts';

// node bench/counting.ts [--dry]

interface Open {
  term: Term;
  from: string;
  circumstances: Circumstances;
}

const suspended = { reason: 'feria', norm: 'Decreto 812' };
const lengths = [3, 5, 10, 15, 20, 30, 60];

/** Terms as an institution has them: most in working days, some in calendar days or months; one in twenty suspended a week. */
const openDeadlines = (size: number): Open[] =>
  Array.from({ length: size }, (_, place) => {
    const from = addDays('2026-01-01', (place * 7919) % 730);
    const length = lengths[place % lengths.length] ?? 10;
    const stop = { from: addDays(from, 3), to: addDays(from, 9), ...suspended };
    const way = place % 10 < 7 ? 'habiles' : place % 10 < 9 ? 'corridosAlHabil' : 'meses';
    return {
      term: termOf(way, way === 'meses' ? 6 : length),
      from,
      circumstances: place % 20 === 0 ? { suspensions: [stop] } : {},
    };
  });

/** What one writes first: a Date, and a loop that adds days and knows only weekends. */
const floorOf = ({ term, from }: Open): string => {
  const date = new Date(`${from}T00:00:00Z`);
  for (let left = term.unit === 'months' ? term.amount * 30 : term.amount; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (term.unit !== 'businessDays' || (date.getUTCDay() !== 0 && date.getUTCDay() !== 6)) left -= 1;
  }
  return date.toISOString().slice(0, 10);
};

const rounds = 9;

/** The middle time of several rounds in turns with the others, in seconds. */
const secondsOf = (works: Readonly<Record<string, () => void>>): Record<string, number> => {
  const taken = new Map<string, number[]>();
  for (let round = -1; round < rounds; round += 1)
    for (const [name, work] of Object.entries(works)) {
      const began = performance.now();
      work();
      if (round >= 0) taken.set(name, [...(taken.get(name) ?? []), (performance.now() - began) / 1_000]);
    }
  return Object.fromEntries([...taken].map(([name, all]) => [name, all.toSorted((a, b) => a - b)[rounds >> 1] ?? 0]));
};

const size = 100_000;
const cases = openDeadlines(size);
const told = cases.slice(0, size / 10);
const calendar = calendarOf({ region: '08' });
const before = cases.map(({ term, from, circumstances }) => dueOn(term, from, calendar, circumstances));
const added = { on: '2026-11-25', kind: 'holiday', reason: 'Duelo nacional', norm: 'Ley 99.999' } as const;
let moved = 0;

const seconds = secondsOf({
  floor: () => {
    for (const one of cases) floorOf(one);
  },
  dates: () => {
    for (const { term, from, circumstances } of cases) dueOn(term, from, calendar, circumstances);
  },
  steps: () => {
    for (const { term, from, circumstances } of told) deadline(term, from, calendar, circumstances);
  },
  holiday: () => {
    const after = calendarOf({ region: '08', exceptions: [added] });
    moved = 0;
    for (const [place, { term, from, circumstances }] of cases.entries())
      if (dueOn(term, from, after, circumstances) !== before[place]) moved += 1;
  },
});

const { floor = 0, dates = 0, steps = 0, holiday = 0 } = seconds;
const perSecond = (counts: number, taken: number): string => Math.round(counts / taken).toLocaleString('en');
const row = (what: string, counts: number, taken: number): string =>
  `| ${what} | ${counts.toLocaleString('en')} | ${taken.toFixed(3)} | ${perSecond(counts, taken)} | ${(counts / taken / (size / floor)).toFixed(2)} |`;
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const text = [
  '# Counting terms',
  '',
  'The floor adds days to a `Date` in a loop and knows only weekends (`bench/counting.ts`): no holidays, no months, no suspensions, no steps.',
  'Seven in ten terms are of 3 to 60 working days, two of calendar days, one of six months; one in twenty is suspended a week.',
  `Middle of ${rounds} rounds in turns. Date: ${new Date().toISOString().slice(0, 16)}Z. Commit: ${commit}. Machine: ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, load average ${loadavg()[0]?.toFixed(1)} at the end.`,
  '',
  '| what | counts | seconds | counts/s | × floor |',
  '|---|---|---|---|---|',
  row('floor: days added in a loop', size, floor),
  row('only the date (`dueOn`)', size, dates),
  row('the date with every step and norm (`deadline`)', told.length, steps),
  row(
    `every open deadline after a holiday is added, calendar included (${moved.toLocaleString('en')} move)`,
    size,
    holiday,
  ),
  '',
].join('\n');
console.log(text);
if (!process.argv.includes('--dry')) writeFileSync(join(import.meta.dirname, '../docs/bench-counting.md'), text);
