import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem, loadavg } from 'node:os';
import { join } from 'node:path';
import { bars } from './bars.ts';
import type { Figures, Line } from './measure.ts';

/** Prints the tables, and writes them to docs/bench.md with the machine, the date and the commit. */
export const writeReport = (
  figures: readonly Figures[],
  { toFile, subject }: { toFile: boolean; subject: string },
): void => {
  const [main] = figures;
  if (!main) return;
  const text = [...heading(main, subject), ...table(main), '', ...rest(main), ...growth(figures), ''].join('\n');
  console.log(`\n${text}`);
  if (toFile) writeFileSync(join(import.meta.dirname, '../docs/bench.md'), text);
};

const heading = (main: Figures, subject: string): string[] => [
  '# Speed, as a multiple of the floor',
  '',
  'The floor is a raw `node:http` + `pg` server with prepared statements: no sign-in, no rights, no history (`bench/floor/`).',
  'Cabildo answers an ordinary user with rights, history and audit chain; both on their own PostgreSQL with fsync, in turns of the same run.',
  'Every answer is checked against the data set. Lists and exports bring the same columns as the floor’s (`fields=`, `columns=`).',
  'CPU is the processor time of server and database for each operation, floor ÷ Cabildo: with other work on the machine the rates swing more than it does.',
  'Each row is preceded by a warm-up of eight requests for each connection, on both sides, so that plans are kept and not made anew.',
  '',
  `Subject: ${subject}. Size: ${main.size.toLocaleString('en')} initiatives. Date: ${new Date().toISOString().slice(0, 16)}Z. Commit: ${commit()}.`,
  `Machine: ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, load average ${loadavg()[1]?.toFixed(1)} (five minutes, at the end of the run; the processors are ${cpus().length}).`,
  ...contended(),
  '',
];

/** With more work than processors a ratio of rates is chance as much as speed, and the table must say so. */
const contended = (): string[] =>
  (loadavg()[1] ?? 0) > cpus().length * 1.5
    ? [
        '',
        '**Provisional: the machine had other work.** The rates are not to be trusted near a bar; measure again on a machine at rest.',
      ]
    : [];

const commit = (): string => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
};

const table = ({ lines }: Figures): string[] => [
  '| op | what | floor /s | Cabildo /s | × floor | CPU | must | moonshot | |',
  '|---|---|---|---|---|---|---|---|---|',
  ...lines.map(row),
];

const row = (line: Line): string => {
  const bar = bars[`${line.operation} c${line.concurrency}`];
  const processor = line.floor.processor / line.cabildo.processor;
  const cells = [
    `${line.operation} c${line.concurrency}`,
    line.says,
    rate(line.floor.perSecond),
    rate(line.cabildo.perSecond),
    line.ratio.toFixed(2),
    Number.isFinite(processor) ? processor.toFixed(2) : '',
    bar?.must ?? '',
    bar?.moonshot ?? '',
    bar ? verdict(line.ratio, bar.must, bar.moonshot, bar.cause) : '',
  ];
  return `| ${cells.join(' | ')} |`;
};

const rate = (perSecond: number): string => perSecond.toFixed(perSecond < 100 ? 1 : 0);

const verdict = (ratio: number, must: number, moonshot: number, cause: string): string => {
  if (ratio >= moonshot) return 'moonshot';
  return ratio >= must ? 'reached' : `**falls short**: ${cause}`;
};

const rest = (main: Figures): string[] => {
  const own = main.startSeconds - main.databaseStartSeconds;
  return [
    '| | measured | must | |',
    '|---|---|---|---|',
    `| start to first right answer, without PostgreSQL’s own ${main.databaseStartSeconds.toFixed(2)} s | ${own.toFixed(2)} s | 0.6 s | ${own <= 0.6 ? 'reached' : '**falls short**: cause not measured'} |`,
    `| memory of the whole tree without PostgreSQL, at rest | ${main.idleMegabytes.toFixed(0)} MB | | |`,
    `| the same, highest | ${main.peakMegabytes.toFixed(0)} MB | 190 MB | ${main.peakMegabytes <= 190 ? 'reached' : '**falls short**: cause not measured'} |`,
    `| growth while exporting | ${main.exportGrowthMegabytes.toFixed(0)} MB | 20 MB | ${main.exportGrowthMegabytes <= 20 ? 'reached' : '**falls short**: cause not measured'} |`,
    ...writesTogether(main),
  ];
};

const writesTogether = ({ lines }: Figures): string[] =>
  ['W1', 'W2'].flatMap((name) => {
    const of = (concurrency: number) =>
      lines.find((line) => line.operation === name && line.concurrency === concurrency);
    const [alone, many] = [of(1), of(16)];
    if (!alone || !many) return [];
    const gain = many.cabildo.perSecond / alone.cabildo.perSecond;
    return [
      `| ${name}: sixteen writers against one | ${gain.toFixed(2)} × | 1.5 × | ${gain >= 1.5 ? 'reached' : '**falls short**: cause not measured'} |`,
    ];
  });

const growth = (figures: readonly Figures[]): string[] => {
  if (figures.length < 2) return [];
  const sorted = figures.toSorted((a, b) => a.size - b.size);
  const names = sorted[0]?.lines.map(({ operation, concurrency }) => ({ operation, concurrency })) ?? [];
  return [
    '',
    'Growth: Cabildo’s middle answer in milliseconds.',
    '',
    `| op | ${sorted.map(({ size }) => size.toLocaleString('en')).join(' | ')} |`,
    `|---|${sorted.map(() => '---|').join('')}`,
    ...names.map(({ operation, concurrency }) => {
      const cells = sorted.map(({ lines }) => {
        const line = lines.find((each) => each.operation === operation && each.concurrency === concurrency);
        return line?.cabildo.middle.toFixed(1) ?? '';
      });
      return `| ${operation} c${concurrency} | ${cells.join(' | ')} |`;
    }),
  ];
};
