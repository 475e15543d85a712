import { readFileSync } from 'node:fs';
import type { Actor } from '../../../charter/index.ts';
import { sayPeriod } from '../../../law/units/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { mayRead } from '../../../records/access.ts';
import type { Due } from '../../common/notices/index.ts';
import { monthlyReport } from './children.record.ts';

const question = readFileSync(new URL('./reportsDue.sql', import.meta.url), 'utf8');

const verbs = { report: 'Informar', rendition: 'Rendir', answer: 'Responder la rendición observada de' } as const;

interface Found {
  kind: keyof typeof verbs;
  id: string;
  period: string;
  dueOn: string;
  isDone: boolean;
  norm: string | null;
  name: string;
}

// Who applies for money accounts for it where nobody in particular answers.
const accounts = ['E6', 'E12', 'DAF1'];

/** The monthly reports and renditions that fall due for a person between two days, both included. */
export const reportsDue = async (queryable: Queryable, actor: Actor, from: string, to: string): Promise<Due[]> => {
  if (!mayRead(actor, monthlyReport)) return [];
  const held = actor.holdings.flatMap(({ functions }) => functions);
  const by = accounts.find((code) => held.includes(code));
  const found = await queryable.rows<Found>(question, [actor.person, from, to, by !== undefined]);
  return found.map(({ kind, id, period, dueOn, isDone, norm, name }) => ({
    uid: `${kind === 'report' ? 'monthly-report' : 'rendition'}-${id}`,
    title: `${verbs[kind]} ${sayPeriod(period)}`,
    about: name,
    on: dueOn,
    isDone,
    function: by ?? held[0] ?? 'E6',
    path: `/fichas/${kind === 'report' ? 'monthly-reports' : 'renditions'}/${id}`,
    norm: norm ?? undefined,
    // The convenio itself and who reviews are their own source; the rules of others are still to be checked.
    isVerified: norm === 'El convenio' || kind === 'answer',
  }));
};
