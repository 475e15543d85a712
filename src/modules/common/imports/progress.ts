import type { Wish } from '../../../faces/importing/references.ts';
import type { Ground } from './ground.ts';

/** What a run is doing: `reading`, `reviewing`, `applying`, `undoing`, or nothing. */
export type Step = 'idle' | 'reading' | 'reviewing' | 'applying' | 'undoing';

/** What is kept beside a run while it is worked on. */
export interface Progress {
  step: Step;
  done: number;
  total: number;
  beatAt: string;
  problem: string | null;
  headers: string[] | null;
  /** The sheets with rows of a workbook that has several. */
  sheets: string[] | null;
  /** The instant before the rows were compared with what is there. */
  mark: string | null;
  wishes: Wish[] | null;
  report: unknown;
}

/** The progress of a run; a run that never began is idle. */
export const progressOf = async ({ database }: Ground, run: string): Promise<Progress> => {
  const [row] = await database.rows<Progress>(
    `select step, done, total, beat_at as "beatAt", problem, headers, sheets, mark, wishes, report from import_progress where run = $1::uuid`,
    [run],
  );
  return (
    row ?? {
      step: 'idle',
      done: 0,
      total: 0,
      beatAt: new Date(0).toISOString(),
      problem: null,
      headers: null,
      sheets: null,
      mark: null,
      wishes: null,
      report: null,
    }
  );
};

/** Notes what a run is doing now, so that any process can tell. */
export const note = async (ground: Ground, run: string, said: Partial<Omit<Progress, 'beatAt'>>): Promise<void> => {
  const columns = Object.keys(said);
  const values = Object.entries(said).map(([key, value]) =>
    isJson(key) && value !== null ? JSON.stringify(value) : value,
  );
  await ground.database.rows(
    `insert into import_progress (run, step, done, total, beat_at) values ($1::uuid, 'idle', 0, 0, $2::timestamptz)
    on conflict (run) do nothing`,
    [run, ground.clock.now().toISOString()],
  );
  await ground.database.rows(
    `update import_progress set beat_at = $2::timestamptz ${columns.map((key, index) => `, ${key} = $${index + 3}${isJson(key) ? '::jsonb' : ''}`).join('')}
    where run = $1::uuid`,
    [run, ground.clock.now().toISOString(), ...values],
  );
};

const isJson = (key: string): boolean => key === 'headers' || key === 'sheets' || key === 'wishes' || key === 'report';
