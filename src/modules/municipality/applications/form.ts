import type { Paper, PaperBlock } from '../../../platform/documents/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import { moneyKind } from '../../../records/fields/money.ts';
import { fieldOf, type Row } from '../../../records/record.ts';
import { institutionOf } from '../../common/institution/index.ts';
import { initiative } from '../initiatives/index.ts';
import { application } from './application.record.ts';
import { type ChecklistLine, checklistOf } from './checklistOf.ts';
import { standings } from './choices.ts';
import { type Described, describedBy, told } from './described.ts';

/** The form of an application: what the initiative is, its money by year, its calendar and its papers, as the house knows them today. */
export const formOf = async (desk: Desk, row: Row<typeof application>): Promise<Paper> => {
  const described = await describedBy(desk, row);
  const institution = await institutionOf(desk.sql);
  const on = showDate(dateInChile(desk.now));
  return {
    institution: institution?.name ?? 'Cabildo',
    title: 'Ficha de postulación',
    subtitle: described.initiative.name,
    header: row.folio ? `Oficio ${row.folio}` : 'Sin oficio todavía',
    footer: `Datos al ${on}`,
    author: desk.actor.name,
    blocks: [
      ...identity(described),
      ...justification(described),
      moneyTable(await linesOf(desk, row.initiative.id), row),
      await calendar(desk, row.initiative.id),
      papers(await checklistOf(desk, row.id)),
    ],
    signatures: [],
    issuedAt: desk.now,
  };
};

const heading = (text: string): PaperBlock => ({ kind: 'heading', text });
const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });

const facts = (caption: string, rows: string[][]): PaperBlock => ({
  kind: 'table',
  caption,
  columns: ['Dato', 'Lo que dice'],
  numeric: [],
  rows,
});

const identity = ({ row, initiative: of, plan }: Described): PaperBlock[] => [
  heading('Identificación'),
  facts('Iniciativa', told(initiative, { ...of }, ['name', 'code', 'type', 'sector', 'unit', 'technicalUnit'])),
  facts('Postulación', told(application, { ...row }, ['stage', 'year', 'source', 'call', 'platform', 'reference'])),
  facts('Territorio y plan', [
    ...told(initiative, { ...of }, ['commune', 'locality', 'neighbourhoodUnit', 'beneficiaries']),
    ['Objetivo del plan', plan ?? '—'],
    ['Coordenadas', coordinates(of.place)],
  ]),
];

const coordinates = (place: unknown): string => {
  if (typeof place !== 'object' || place === null || !('coordinates' in place)) return '—';
  const { coordinates: at } = place;
  return Array.isArray(at) && at.every((each) => typeof each === 'number') ? `${at[1]}, ${at[0]} (WGS 84)` : '—';
};

const justification = ({ initiative: of }: Described): PaperBlock[] => [
  heading('Justificación y descripción'),
  paragraph(of.description ?? 'La iniciativa no tiene descripción todavía.'),
];

const pesos = (amount: number | null): string => {
  const field = fieldOf(application, 'amount');
  return amount === null || !field ? '—' : moneyKind.show(amount, field);
};

interface MoneyLine {
  year: number;
  source: string;
  requested: number | null;
  approved: number | null;
}

const linesOf = (desk: Desk, id: string): Promise<MoneyLine[]> =>
  desk.sql.rows(
    `select l.year::int as year, s.name as source, l.requested, l.approved from funding_line l
    join funding_source s on s.id = l.source where l.initiative = $1::uuid order by l.year, s.name`,
    [id],
  );

const moneyTable = (lines: readonly MoneyLine[], row: Row<typeof application>): PaperBlock => ({
  kind: 'table',
  caption: 'Financiamiento por fuente y año',
  columns: ['Fuente', 'Año', 'Solicitado', 'Aprobado'],
  numeric: [2, 3],
  rows: [
    ...lines.map(({ source, year, requested, approved }) => [source, String(year), pesos(requested), pesos(approved)]),
    [`Esta postulación: ${row.source.name}`, String(row.year), pesos(row.amount), pesos(row.approved)],
    ['Aporte propio o de terceros', String(row.year), pesos(row.contribution), '—'],
  ],
});

const calendar = async (desk: Desk, id: string): Promise<PaperBlock> => {
  const steps = await desk.sql.rows<{ name: string; plannedOn: string }>(
    'select name, planned_on as "plannedOn" from milestone where initiative = $1::uuid order by planned_on',
    [id],
  );
  return {
    kind: 'table',
    caption: 'Calendario',
    columns: ['Hito', 'Fecha planificada'],
    numeric: [],
    rows: steps.map(({ name, plannedOn }) => [name, showDate(plannedOn)]),
    note: steps.length === 0 ? 'La iniciativa no tiene hitos todavía.' : undefined,
  };
};

const papers = (lines: readonly ChecklistLine[]): PaperBlock => ({
  kind: 'table',
  caption: 'Antecedentes',
  columns: ['Antecedente', 'Cómo está', 'Documento'],
  numeric: [],
  rows: lines.map(({ kind, standing, paper }) => [kind, standings[standing], paper?.name ?? '—']),
});
