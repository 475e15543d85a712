import type { LocalDate } from '../../../law/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Standing } from './choices.ts';
import { standingIn, validUntil } from './standing.ts';

/** One line of the checklist with the paper that answers it, as it stands today. */
export interface ChecklistLine {
  id: string;
  version: number;
  kindId: string;
  kind: string;
  folder: string;
  applies: string | null;
  required: boolean | null;
  why: string | null;
  issuer: string | null;
  norm: string | null;
  confidence: string | null;
  validityDays: number | null;
  note: string | null;
  responsible: { id: string; name: string } | null;
  paper: {
    id: string;
    name: string;
    number: string | null;
    issuer: string | null;
    issuedOn: LocalDate | null;
    statedExpiry: LocalDate | null;
    expiresOn: LocalDate | null;
    place: string | null;
    file: { id: string; name: string; size: number; type: string } | null;
    /** How many other live applications it serves. */
    serves: number;
  } | null;
  standing: Standing;
  validUntil: LocalDate | null;
}

interface Kept extends Omit<ChecklistLine, 'standing' | 'validUntil'> {
  state: string;
  resultOn: LocalDate | null;
}

const question = `
  select l.id, l.version, k.id as "kindId", k.name as kind, k.folder, l.applies, l.required, l.why, l.issuer, l.norm, l.confidence,
    l.validity_days::int as "validityDays", l.note, mine.state, mine.result_on as "resultOn",
    case when r.id is not null then json_build_object('id', r.id, 'name', r.name) end as responsible,
    case when p.id is not null then json_build_object(
      'id', p.id, 'name', p.name, 'number', p.number, 'issuer', p.issuer, 'issuedOn', p.issued_on, 'statedExpiry', p.stated_expiry,
      'expiresOn', p.expires_on, 'place', p.place, 'file', p.file,
      'serves', (select count(distinct other.application) from application_paper other
        join application a on a.id = other.application and a.state not in ('withdrawn', 'notFunded', 'lapsed', 'funded')
        where other.paper = p.id and other.application <> l.application)) end as paper
  from application_paper l
  join application mine on mine.id = l.application
  join paper_kind k on k.id = l.paper_kind
  left join paper p on p.id = l.paper
  left join person r on r.id = l.responsible
  where l.application = $1::uuid
  order by k.folder is null, k.position nulls last, k.name, l.created_at`;

/** The checklist of an application as it stands today, in the order of the kinds. */
export const checklistOf = (desk: Pick<Desk, 'sql' | 'now'>, application: string): Promise<ChecklistLine[]> =>
  checklistOn(desk.sql, application, dateInChile(desk.now));

const checklistOn = async (sql: Queryable, application: string, today: LocalDate): Promise<ChecklistLine[]> =>
  (await sql.rows<Kept>(question, [application])).map(({ state, resultOn, ...line }) => ({
    ...line,
    standing: standingIn(line, { state, resultOn }, today),
    validUntil: validUntil(line),
  }));

/** How ready an application is: papers that serve of those that are asked for. */
export interface Readiness {
  asked: number;
  ready: number;
  counts: Record<Standing, number>;
}

/** Readiness of a checklist in figures. */
export const readinessOf = (lines: readonly Pick<ChecklistLine, 'standing'>[]): Readiness => {
  const counts: Record<Standing, number> = {
    complete: 0,
    expiring: 0,
    expired: 0,
    missing: 0,
    undecided: 0,
    optional: 0,
    notApplicable: 0,
  };
  for (const { standing } of lines) counts[standing] += 1;
  const ready = counts.complete + counts.expiring;
  return { asked: ready + counts.expired + counts.missing + counts.undecided, ready, counts };
};
