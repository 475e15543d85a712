import { setTimeout as pause } from 'node:timers/promises';
import { type Going, repeat, startJobs } from '../platform/jobs/index.ts';
import type { Outbox } from '../platform/mail/index.ts';
import type { SignIn } from '../platform/signIn/index.ts';
import type { House } from './house.ts';
import { refreshStandings } from './municipality/applications/index.ts';
import { turnCalls } from './municipality/funding/index.ts';
import { tellOfAbsences } from './absenceLetters.ts';
import { bringReports } from './municipality/convenios/index.ts';
import { linkLines } from './municipality/funderBudget/index.ts';
import { putDigestsOf, sweepNotices } from './notices.ts';
import { askAgain } from './municipality/external/index.ts';
import { tellAskers } from './municipality/ideas/index.ts';
import { bringTasksOf } from './obligations.ts';

const aDay = 24 * 3_600;

/** What goes on by itself while the house is open; each process does its part, and several never do the same. */
export const startStanding = (house: House, signIn: SignIn, outbox: Outbox): Going => {
  const tell = (problem: unknown): void => console.error(problem);
  const letters = repeat(3, (goesOn) => outbox.deliver(goesOn), tell);
  const jobs = startJobs({
    database: house.database,
    tell,
    jobs: [
      { name: 'sweep', every: aDay, run: () => Promise.all([signIn.sweep(), outbox.sweep(), sweepNotices(house)]) },
      { name: 'tasks', every: aDay, run: () => bringTasksOf(house) },
      { name: 'reports', every: aDay, run: () => bringReportsOf(house) },
      // Papers expire by themselves: how the lists of applications stand changes with the day.
      ...(house.edition === 'municipality'
        ? [{ name: 'papers', every: aDay, run: () => refreshStandings(house.store.house()) }]
        : []),
      { name: 'absences', every: 60, run: () => tellOfAbsences(house, signIn, outbox) },
      // What a day opens or closes has the state of that day before its digests go out.
      ...(house.edition === 'municipality' ? [{ name: 'calls', every: 600, run: () => turnCalls(house) }] : []),
      ...(house.edition === 'municipality'
        ? [
            { name: 'ideas', every: 60, run: () => tellAskers(house, outbox, signIn.origin) },
            { name: 'externals', every: aDay, run: () => askAgain(house) },
            // An initiative may get the code or the name that a line of a funder's budget already had.
            { name: 'lines', every: aDay, run: () => house.store.house().together((desk) => linkLines(desk, null)) },
          ]
        : []),
      { name: 'digests', every: 60, run: () => putDigestsOf(house, signIn, outbox) },
    ],
  });
  return {
    async stop() {
      // A slow mail server keeps nobody from stopping: a letter that is cut off goes on in the next process.
      await Promise.race([Promise.all([letters.stop(), jobs.stop()]), pause(5_000, undefined, { ref: false })]);
    },
  };
};

/** The monthly reports that convenios owe; only a municipality has convenios. */
const bringReportsOf = async ({ edition, store }: House): Promise<void> => {
  if (edition === 'municipality') await store.house().together((desk) => bringReports(desk));
};
