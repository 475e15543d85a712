import type { LocalDate } from '../../../law/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { application } from './application.record.ts';
import { applicationPaper } from './applicationPaper.record.ts';
import { recountAnswers } from './keepObservation.ts';
import { isGap, type Line, standingIn, validUntil } from './standing.ts';

interface Kept extends Line {
  id: string;
  application: string;
  state: string;
  resultOn: LocalDate | null;
}

const keptSql = `
  select l.id, l.application, a.state, a.result_on as "resultOn", l.applies, l.required, l.validity_days::int as "validityDays",
    case when p.id is not null then json_build_object(
      'issuedOn', p.issued_on, 'statedExpiry', p.stated_expiry, 'expiresOn', p.expires_on) end as paper
  from application_paper l join application a on a.id = l.application left join paper p on p.id = l.paper`;

/** Keeps how the lines of some applications stand today, and how many still ask for something. */
export const keepStandings = async (
  desk: Desk,
  which: { papers: readonly string[] } | { applications: readonly string[] } | 'live',
): Promise<void> => {
  const applications =
    which === 'live' ? await liveOnes(desk) : 'papers' in which ? await using(desk, which.papers) : which.applications;
  if (applications.length === 0) return;
  const today = dateInChile(desk.now);
  const lines = await desk.sql.rows<Kept>(`${keptSql} where l.application = any($1::uuid[])`, [applications]);
  const told = lines.map((line) => ({
    ...line,
    standing: standingIn(line, line, today),
    until: validUntil(line),
  }));
  await desk.deriveMany(
    applicationPaper,
    told.map(({ id, standing, until }) => ({ id, values: { standing, validUntil: until } })),
  );
  await desk.deriveMany(
    application,
    applications.map((id) => ({
      id,
      values: { gaps: told.filter((line) => line.application === id && isGap(line.standing)).length },
    })),
  );
};

const idsOf = async (rows: Promise<{ id: string }[]>): Promise<string[]> => (await rows).map(({ id }) => id);

const liveOnes = (desk: Desk): Promise<string[]> =>
  idsOf(desk.sql.rows("select id from application where state not in ('funded', 'notFunded', 'withdrawn', 'lapsed')"));

const using = (desk: Desk, papers: readonly string[]): Promise<string[]> =>
  idsOf(
    desk.sql.rows('select distinct application as id from application_paper where paper = any($1::uuid[])', [papers]),
  );

/** A line takes only a paper of its kind; how it stands follows from it. */
export const keepLines: Consequence = async (changes, desk) => {
  const ids = changes.flatMap(({ id, after }) => (after ? [id] : []));
  const [stranger] = await desk.sql.rows<{ paper: string; kind: string; wanted: string }>(
    `select p.name as paper, k.name as kind, w.name as wanted
    from application_paper l join paper p on p.id = l.paper
    join paper_kind k on k.id = p.kind join paper_kind w on w.id = l.paper_kind
    where l.id = any($1::uuid[]) and p.kind <> l.paper_kind limit 1`,
    [ids],
  );
  if (stranger)
    throw new Refused(
      `«${stranger.paper}» es de tipo «${stranger.kind}» y aquí se pide «${stranger.wanted}»: elija uno de ese tipo.`,
      'paper',
    );
  const touched = changes.map(({ before, after }) => after?.application ?? before?.application);
  await keepStandings(desk, { applications: [...new Set(touched.filter((id) => typeof id === 'string'))] });
};

/** Days pass: what was in order may have expired since yesterday, and nobody waits for what ended before the house knew it. */
export const refreshStandings = (desk: Desk): Promise<void> =>
  desk.together(async (inside) => {
    await keepStandings(inside, 'live');
    await recountAnswers(inside);
  });
