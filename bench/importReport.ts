import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

/** What somebody who reads meanwhile feels, and how long the work takes. */
export interface Felt {
  seconds: number;
  /** Milliseconds. */
  p95: number;
  /** Lag of the event loop in milliseconds. */
  p99: number;
  highest: number;
}

/** All figures of one import. */
export interface ImportFigures {
  rows: number;
  size: number;
  counts: Readonly<Record<string, number>>;
  idle: Felt;
  review: Felt;
  apply: Felt;
  peak: number;
}

/** Prints the table, and puts it in the place of the one before in docs/bench-import.md. */
export const writeImportReport = (figures: ImportFigures, { toFile }: { toFile: boolean }): void => {
  const text = [...heading(figures), ...table(figures), ''].join('\n');
  console.log(`\n${text}`);
  if (toFile) writeFileSync(join(import.meta.dirname, '../docs/bench-import.md'), text);
};

const heading = ({ rows, size, counts }: ImportFigures): string[] => [
  '# An import while others work',
  '',
  'A CSV of a regional portfolio goes in through the API (`bench/importing.ts`); a person asks for a list of initiatives twenty times a second all the while.',
  'The ratio is to the same reader in the same run, before the import. The lag is that of the event loop of the process that answers.',
  '',
  `${rows.toLocaleString('en')} rows into ${size.toLocaleString('en')} initiatives: ${Object.entries(counts)
    .map(([outcome, count]) => `${count.toLocaleString('en')} ${outcome}`)
    .join(', ')}.`,
  `Date: ${new Date().toISOString().slice(0, 16)}Z. Commit: ${commit()}. Machine: ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, load average ${loadavg()[0]?.toFixed(1)} at the end.`,
  ...contended(),
  '',
];

const contended = (): string[] =>
  (loadavg()[0] ?? 0) > cpus().length * 1.5
    ? ['', '**Provisional: the machine had other work.** Measure again on a machine at rest.']
    : [];

const commit = (): string => execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();

const table = ({ idle, review, apply, peak }: ImportFigures): string[] => {
  const seconds = review.seconds + apply.seconds;
  return [
    '| | others’ p95 | × idle | loop lag p99 | highest | seconds |',
    '|---|---|---|---|---|---|',
    row('idle', idle, idle),
    row('review', review, idle),
    row('apply', apply, idle),
    '',
    '| | measured | must | |',
    '|---|---|---|---|',
    ...[review, apply].map((felt, place) => {
      const ratio = felt.p95 / idle.p95;
      return bar(`others’ p95 while ${place ? 'applying' : 'reviewing'}`, `${ratio.toFixed(1)} ×`, '2 ×', ratio <= 2);
    }),
    bar(
      'loop lag p99',
      `${Math.max(review.p99, apply.p99).toFixed(0)} ms`,
      '50 ms',
      review.p99 <= 50 && apply.p99 <= 50,
    ),
    bar('review and apply', `${seconds.toFixed(0)} s`, '60 s', seconds <= 60),
    `| highest memory of the whole tree without PostgreSQL | ${peak.toFixed(0)} MB | | |`,
  ];
};

const row = (name: string, { p95, p99, highest, seconds }: Felt, idle: Felt): string =>
  `| ${name} | ${p95.toFixed(1)} ms | ${(p95 / idle.p95).toFixed(1)} | ${p99.toFixed(0)} ms | ${highest.toFixed(0)} ms | ${seconds.toFixed(1)} |`;

const bar = (name: string, measured: string, must: string, isReached: boolean): string =>
  `| ${name} | ${measured} | ${must} | ${isReached ? 'reached' : '**falls short**'} |`;
