import type { Actor } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Desk, Input } from '../../../records/desk.ts';
import { newId } from '../../../records/id.ts';
import type { Row } from '../../../records/record.ts';
import { type Applicability, type Applies, appliesTo } from '../funding/index.ts';
import type { application } from './application.record.ts';
import { applicationPaper } from './applicationPaper.record.ts';
import { signedBulk } from './signedBulk.ts';

type Application = Row<typeof application>;

/** What a source says of one kind of paper, as its rows say it. */
interface Wanted {
  kind: string;
  required: boolean | null;
  appliesIf: Applicability | null;
  validityDays: number | null;
  issuer: string | null;
  norm: string | null;
  confidence: string | null;
}

/** One line as it should be. */
interface Asked extends Omit<Wanted, 'appliesIf'> {
  applies: Applies['answer'];
  why: string;
}

// The letter that sends an application is made here, when it is signed: nobody has to bring it.
const wantedSql = `
  select s.paper_kind as kind, s.required, s.applies_if as "appliesIf", coalesce(s.validity_days, k.validity_days)::int as "validityDays",
    coalesce(s.issuer, k.issuer) as issuer, coalesce(s.norm, k.norm) as norm, coalesce(s.confidence, k.confidence) as confidence
  from source_paper s join paper_kind k on k.id = s.paper_kind
  where s.source = $1::uuid and k.name not ilike 'oficio conductor%'
  order by k.position nulls last, k.name, s.created_at`;

/**
 * Makes the checklist of an application from what its source asks for, and attaches the papers that the house already has. Lines
 * that somebody works on stay; those that the new stage or source does not ask for go, unless they have a paper.
 */
export const makeChecklist = async (desk: Desk, row: Application, who: Actor): Promise<void> => {
  const asked = await askedOf(desk, row);
  const kept = await desk.sql.rows<{ id: string; version: number; kind: string; paper: string | null }>(
    'select id, version, paper_kind as kind, paper from application_paper where application = $1::uuid',
    [row.id],
  );
  const known = new Set(kept.map(({ kind }) => kind));
  const wanted = new Map(asked.map((each) => [each.kind, each]));
  const idle = kept.filter(({ kind, paper }) => !wanted.has(kind) && paper === null);
  const lines = signedBulk(desk, who, 'checklist', applicationPaper);
  await lines.remove(
    applicationPaper,
    idle.map(({ id }) => id),
  );
  await desk.deriveMany(
    applicationPaper,
    kept.filter((each) => !idle.includes(each)).map(({ id, kind }) => ({ id, values: derivedOf(wanted.get(kind)) })),
  );
  const missing = asked.filter(({ kind }) => !known.has(kind));
  const found = await papersFor(
    desk,
    row,
    missing.map(({ kind }) => kind),
  );
  await lines.insert(
    applicationPaper,
    missing.map((each) => ({
      id: newId(),
      state: null,
      values: {
        application: row.id,
        paperKind: each.kind,
        applies: each.applies,
        required: each.required,
        paper: each.applies === 'no' ? null : (found.get(each.kind) ?? null),
        ...derivedOf(each),
      },
    })),
  );
};

const derivedOf = (asked: Asked | undefined): Input =>
  asked
    ? {
        why: asked.why,
        issuer: asked.issuer,
        validityDays: asked.validityDays,
        norm: asked.norm,
        confidence: asked.confidence,
      }
    : { why: 'Agregado: la fuente no lo pide', issuer: null, norm: null, confidence: null };

const askedOf = async (desk: Desk, row: Application): Promise<Asked[]> => {
  const [facts] = await desk.sql.rows<{ type: string | null; sector: string | null }>(
    'select type, sector from initiative where id = $1::uuid',
    [row.initiative.id],
  );
  const wanted = await desk.sql.rows<Wanted>(wantedSql, [row.source.id]);
  const said = wanted.map((each) => ({ each, says: saysOf(each, row, facts ?? { type: null, sector: null }) }));
  const byKind = Map.groupBy(said, ({ each }) => each.kind);
  return [...byKind.values()].flatMap((rules) => strongest(rules));
};

const saysOf = (
  { appliesIf }: Wanted,
  { stage, contribution }: Application,
  { type, sector }: { type: string | null; sector: string | null },
): Applies => {
  if (appliesIf === 'cofinancing' && contribution !== null)
    return { answer: contribution > 0 ? 'yes' : 'no', why: contribution > 0 ? 'Hay aporte propio o de terceros' : '' };
  return appliesTo(appliesIf, { stage, type, sector });
};

const strength = ['no', 'ask', 'yes'];

// Several rules may ask for the same kind: what one of them surely asks for is asked for.
const strongest = (rules: readonly { each: Wanted; says: Applies }[]): Asked[] => {
  const [first] = rules.toSorted((a, b) => strength.indexOf(b.says.answer) - strength.indexOf(a.says.answer));
  if (!first || first.says.answer === 'no') return [];
  const { appliesIf: _, ...each } = first.each;
  return [{ ...each, applies: first.says.answer, why: first.says.why }];
};

/** The best paper of each kind that is in force: of the initiative before those of everybody, the latest first. */
const papersFor = async (desk: Desk, row: Application, kinds: readonly string[]): Promise<Map<string, string>> => {
  const found = await desk.sql.rows<{ kind: string; id: string }>(
    `select distinct on (kind) kind, id from paper
    where kind = any($1::uuid[]) and (initiative = $2::uuid or initiative is null)
      and (expires_on is null or expires_on >= $3::date)
    order by kind, initiative is null, issued_on desc nulls last, created_at desc`,
    [kinds, row.initiative.id, dateInChile(desk.now)],
  );
  return new Map(found.map(({ kind, id }) => [kind, id]));
};
