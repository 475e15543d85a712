import type { Beside, Panel, PanelEntry, PanelPoint, Tone } from '../../../faces/panel.ts';
import { sayPesos } from '../../../law/units/index.ts';
import { mayRead, writesAs } from '../../../records/access.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import { type AmountRules, amountTroubles } from './amounts.ts';
import { fits, type InitiativeMatch, initiativesFor, type SourceMatch, sourcesFor } from './finding.ts';
import { fundingSource } from './funding.record.ts';
import { fundingCall } from './fundingCall.record.ts';
import type { Match, Verdict } from './match.ts';
import { nextYearOf } from './nextYear.ts';
import { againstNationalCeiling } from './nationalCeiling.ts';
import type { KnownCall, Reason, ReasonAnswer, Wish } from './wish.ts';

const words: Readonly<Record<Verdict, string>> = {
  yes: 'Puede postular',
  later: 'Podría, cuando abra',
  missing: 'Falta un dato',
  doubtful: 'Quizás: revise lo que no está verificado',
  no: 'No',
};
const tones: Readonly<Record<Verdict, Tone>> = {
  yes: 'ok',
  later: 'neutral',
  missing: 'attention',
  doubtful: 'attention',
  no: 'late',
};
const pointTones: Readonly<Record<ReasonAnswer, Tone>> = {
  yes: 'ok',
  no: 'late',
  missing: 'attention',
  later: 'neutral',
  warns: 'attention',
  note: 'neutral',
};

const verdictOf = ({ verdict }: Match): { tone: Tone; word: string } => ({
  tone: tones[verdict],
  word: words[verdict],
});

const pointOf = ({ answer, says, isVerified, fill }: Reason, edit: string): PanelPoint => ({
  tone: pointTones[answer],
  says,
  ...(isVerified ? {} : { isDoubtful: true }),
  ...(fill ? { fix: { label: 'Completar', to: edit } } : {}),
});

/** Sources and calls that an initiative could win, and a warning when it asks its source for more than it gives. */
export const besideInitiative = async (desk: Desk, id: string, today: string): Promise<Beside> => {
  if (!mayRead(desk.actor, fundingSource)) return { warnings: [], panels: [] };
  const [warnings, matches] = await Promise.all([warningsOf(desk, id), sourcesFor(desk.sql, id, today)]);
  if (!matches) return { warnings, panels: [] };
  const mayApply = mayApplyFor(desk);
  const entries = matches.map((match) => sourceEntry(match, mayApply));
  const could = entries.slice(0, matches.filter(fits).length);
  const refusedFrom = matches.filter(({ verdict }) => verdict !== 'no').length;
  const others = [
    group(could.slice(first), 'Otra que también calza', (count) => `Otras ${count} que también calzan`),
    group(
      entries.slice(could.length, refusedFrom),
      'Otra, si se verifica una regla',
      (count) => `Otras ${count}, si se verifican sus reglas`,
    ),
    group(entries.slice(refusedFrom), 'Por qué no la otra', (count) => `Por qué no las otras ${count}`),
  ];
  const panel: Panel = {
    id: 'fuentes-posibles',
    title: 'Fuentes que podría ganar',
    says: 'Según lo que hoy dice la iniciativa y las reglas anotadas de cada fuente.',
    empty: 'Ninguna fuente anotada calza con lo que hoy dice la iniciativa.',
    entries: could.slice(0, first),
    rests: others.filter(({ entries: some }) => some.length > 0),
    link: { label: 'Radar de fuentes y llamados', to: '/fuentes' },
  };
  return { warnings, panels: [panel] };
};

const group = (entries: readonly PanelEntry[], one: string, several: (count: number) => string) => ({
  label: entries.length === 1 ? one : several(entries.length),
  entries,
});

// Those that close first: the rest is opened by whoever looks further.
const first = 5;

const sourceEntry = (match: SourceMatch, mayApply: boolean): PanelEntry => {
  const { source, call, reasons, wish } = match;
  return {
    id: source.id,
    name: source.name,
    to: `/fichas/funding-sources/${source.id}`,
    about: [source.institution, call && `${call.name}, cierra el ${showDate(call.closesOn)}`]
      .filter(Boolean)
      .join(' · '),
    ...verdictOf(match),
    ...(match.verdict !== 'doubtful' && source.confidence !== 'confirmed' ? { isDoubtful: true } : {}),
    points: reasons.map((reason) => pointOf(reason, `/fichas/initiatives/${wish.id}/editar`)),
    ...(mayApply && match.verdict !== 'no' ? { deed: applying(wish, source.id, call) } : {}),
  };
};

const mayApplyFor = ({ actor, catalog }: Desk): boolean => {
  const application = catalog.records.find(({ name }) => name === 'application');
  return application !== undefined && writesAs(actor, application) !== undefined;
};

/** A new application that begins with what is already known. */
const applying = ({ id, stage, amount }: Wish, source: string, call: KnownCall | undefined) => {
  const known = { initiative: id, source, call: call?.id, stage, amount: amount?.toString() };
  const said = Object.entries(known).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return { label: 'Preparar la postulación', to: `/fichas/applications/nueva?${new URLSearchParams(said)}` };
};

/** The amounts of an initiative that the ceilings of its sources do not reach. */
const warningsOf = async (desk: Desk, id: string): Promise<string[]> => {
  const rows = await desk.sql.rows<AmountRules & { amount: number }>(
    `select s.name, s.limit_amount as "limitAmount", s.limit_unit as "limitUnit", s.limit_reach as "limitReach",
      s.limit_of as "limitOf", s.limit_pesos as "limitPesos", s.norm, s.confidence,
      s.amounts_confidence as "amountsConfidence", s.least, s.local_share as "localShare", max(asked.amount)::bigint as amount
    from (
      select source, amount from initiative where id = $1::uuid
      union all
      select source, greatest(requested, approved) from funding_line where initiative = $1::uuid) asked
    join funding_source s on s.id = asked.source
    where asked.amount is not null
    group by s.id
    order by s.name`,
    [id],
  );
  return rows.flatMap((row) => amountTroubles({ amount: row.amount, isPart: true }, row).map(({ says }) => says));
};

const shown = 12;

/** Initiatives of the portfolio that a source could finance. */
export const besideSource = async (desk: Desk, id: string, today: string): Promise<Beside> => {
  const source = await desk.one(fundingSource, id);
  return {
    warnings: await againstNationalCeiling(desk.sql, source),
    panels: [await nextYearPanel(desk, id, today), panelOf(desk, await initiativesFor(desk.sql, id, today), id)],
  };
};

/** The source of the year that comes: how to write it from this one, or where it is. */
const nextYearPanel = async (desk: Desk, id: string, today: string): Promise<Panel> => {
  const { year, name, papers, existing } = await nextYearOf(desk, id, today);
  const mayWrite = writesAs(desk.actor, fundingSource) !== undefined;
  return {
    id: 'ano-siguiente',
    title: `Para ${year}`,
    says: existing
      ? 'Las reglas de cada año quedan en su ficha: ésta se conserva como era.'
      : `«${name}» nace de ésta con sus ${papers} antecedentes y su rendición, todo por confirmar; los llamados no se copian.`,
    empty: mayWrite ? 'Todavía no está escrita.' : 'Todavía no está escrita: la escribe quien lleva las fuentes.',
    entries: existing
      ? [
          {
            id: existing.id,
            name: existing.name,
            to: `/fichas/funding-sources/${existing.id}`,
            tone: 'ok',
            word: 'Ya está escrita',
            points: [],
          },
        ]
      : [],
    ...(mayWrite && !existing ? { link: { label: `Copiar para ${year}`, to: `/fuentes/${id}/siguiente` } } : {}),
  };
};

/** Initiatives of the portfolio that could go to a call, while it has not closed. */
export const besideCall = async (desk: Desk, id: string, today: string): Promise<Beside> => {
  const { source, name, opensOn, closesOn } = await desk.one(fundingCall, id);
  if (closesOn < today) return { warnings: [], panels: [] };
  const call = { id, name, source: source.id, opensOn, closesOn };
  return { warnings: [], panels: [panelOf(desk, await initiativesFor(desk.sql, source.id, today), source.id, call)] };
};

const panelOf = (desk: Desk, matches: readonly InitiativeMatch[], source: string, call?: KnownCall): Panel => {
  const could = matches.filter(fits);
  const mayApply = mayApplyFor(desk);
  const doubtful = matches.filter(({ verdict }) => verdict === 'doubtful').length;
  const refused = matches.length - could.length - doubtful;
  return {
    id: 'iniciativas-posibles',
    title: 'Iniciativas de la cartera que podría financiar',
    says: [
      `De ${matches.length} que buscan dinero, calzan ${could.length}.`,
      ...(doubtful > 0 ? [`Con ${doubtful} habría que revisar reglas sin verificar.`] : []),
      ...(refused > 0 ? [`Con ${refused}, una regla verificada lo impide.`] : []),
      ...(could.length > shown ? [`Se muestran ${shown}.`] : []),
    ].join(' '),
    empty: 'Ninguna iniciativa que busca dinero calza con sus reglas.',
    entries: could.slice(0, shown).map((match) => ({
      ...initiativeEntry(match, desk),
      ...(mayApply ? { deed: applying(match.wish, source, call) } : {}),
    })),
  };
};

const initiativeEntry = (match: InitiativeMatch, { catalog }: Desk): PanelEntry => {
  const { wish, reasons } = match;
  const states = catalog.workflowOf(catalog.record('initiative'))?.states ?? {};
  const facts = [wish.amount === null ? undefined : sayPesos(wish.amount), states[wish.state]];
  return {
    id: wish.id,
    name: wish.name,
    to: `/fichas/initiatives/${wish.id}`,
    about: facts.filter(Boolean).join(' · '),
    ...verdictOf(match),
    points: reasons.map((reason) => pointOf(reason, `/fichas/initiatives/${wish.id}/editar`)),
  };
};
