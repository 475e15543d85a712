import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { type Going, repeat } from './repeat.ts';

/** Work that comes back by itself; at any time one process at most is at it. */
export interface Job {
  readonly name: string;
  /** Seconds from one end to the next beginning. */
  readonly every: number;
  /** Does it; killed at any moment and begun again, it must come out the same. */
  run(): Promise<unknown>;
}

interface Given {
  database: Database;
  jobs: readonly Job[];
  tell(problem: unknown): void;
  /** Seconds between two looks at what is due. */
  look?: number;
  /** Seconds after which a silent process is believed dead. */
  silence?: number;
}

/** Does each job when it is due, in whichever process takes it first; nothing about it lives in a process. */
export const startJobs = ({ database, jobs, tell, look = 15, silence = 60 }: Given): Going => {
  const known = enroll(database, jobs);
  return repeat(
    look,
    async (goesOn) => {
      await known();
      for (const job of jobs) if (goesOn()) await runIfDue(database, job, silence, tell);
    },
    tell,
  );
};

/** Writes the jobs that nobody wrote before; a database that is away is asked again at the next look. */
const enroll = (database: Database, jobs: readonly Job[]): (() => Promise<void>) => {
  let done = false;
  return async () => {
    if (done) return;
    for (const { name } of jobs)
      await database.rows('insert into job (name, due_at) values ($1, now()) on conflict (name) do nothing', [name]);
    done = true;
  };
};

const runIfDue = async (
  database: Database,
  job: Job,
  silence: number,
  tell: (problem: unknown) => void,
): Promise<void> => {
  const claim = randomUUID();
  const mine = await database.rows(claimSql, [job.name, claim, silence]);
  if (mine.length === 0) return;
  const alive = setInterval(
    () => void database.rows(stillSql, [job.name, claim, silence]).catch(() => undefined),
    (silence * 1_000) / 4,
  );
  let problem: string | null = null;
  try {
    await job.run();
  } catch (failure) {
    problem = failure instanceof Error ? failure.message : String(failure);
    tell(failure);
  } finally {
    clearInterval(alive);
  }
  await database.rows(endSql, [job.name, claim, job.every, problem]);
};

const claimSql = `
  update job set claim = $2::uuid, claimed_until = now() + $3::float * interval '1 second'
  where name = (
    select name from job
    where name = $1 and due_at <= now() and (claimed_until is null or claimed_until < now())
    for update skip locked)
  returning name`;

const stillSql = `
  update job set claimed_until = now() + $3::float * interval '1 second' where name = $1 and claim = $2::uuid`;

const endSql = `
  update job
  set claim = null, claimed_until = null, ran_at = now(), problem = $4, due_at = now() + $3::int * interval '1 second'
  where name = $1 and claim = $2::uuid`;
