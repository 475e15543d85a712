import { fold } from '../../../parsing/fold.ts';
import type { ImportKnowledge } from '../../../parsing/knowledge.ts';
import { totalsOfNew } from './initiative.money.ts';
import {
  readAgreementDay,
  readCommune,
  readRate,
  readSector,
  readSource,
  readState,
  readType,
  readYear,
} from './initiative.words.ts';

const yearPattern = /^(?:EJEC\.?|GASTO\s+EJECUTADO)\s+((?:19|20)\d\d)$/i;

/** Subtítulo, ítem y asignación as one line: 33.03.125; nothing when the subtítulo is missing. */
const joinBudgetLine = ([subtitle = '', item = '', allocation = '']: readonly string[]): string | null => {
  const [title, rest, last] = [digits(subtitle, 2), digits(item, 2), digits(allocation, 3)];
  if (!title) return null;
  return [title, rest, rest && last].filter(Boolean).join('.');
};

/** A part with its zeros («3» → «03»); zero alone or several parts in one cell say nothing. */
const digits = (text: string, length: number): string =>
  /^\d{1,3}$/.test(text) && Number(text) > 0 ? text.padStart(length, '0') : '';

/** Lists of money give an initiative a row for each assignment, and say behind its name which: (OBRAS CIVILES), (EQUIPOS). */
const beginsAlike = (one: unknown, other: unknown): boolean => {
  const [first, second] = [fold(String(one)), fold(String(other))];
  const shared = [...first].findIndex((letter, place) => letter !== second[place]);
  return shared === -1 || shared >= 30;
};

/** What regional governments, the BIP and municipal sheets call what we keep of an initiative. */
export const initiativeImport: ImportKnowledge = {
  record: 'initiative',
  sameDespite: { name: beginsAlike, budgetLine: () => true },
  aliases: {
    name: [
      'NOMBRE INICIATIVA',
      'Nombre de la iniciativa',
      'descripcion',
      'Nombre del proyecto',
      'Iniciativa',
      'Proyecto',
      'Programa',
    ],
    code: ['CODIGO BIP', 'codigo_bip', 'BIP', 'Código', 'COD. BIP', 'IDI', 'COD. ÚNICO', 'CODIGO ÚNICO'],
    stage: ['ETAPA', 'etapa_actual', 'Etapa que postula'],
    type: ['TIPO', 'TIPOLOGIA', 'Proceso', 'Tipo de iniciativa'],
    sector: ['SECTOR', 'TIPOLOGIA', 'Categoría GORE', 'Área'],
    rate: ['RATE', 'RATE ACTUAL', 'Resultado del análisis'],
    technicalUnit: ['UNIDAD TÉCNICA', 'institucion_formuladora', 'FORMULADOR', 'INTITUCIÓN', 'INSTITUCIÓN'],
    commune: ['COMUNA'],
    locality: ['LOCALIDAD'],
    source: ['Fuente principal'],
    budgetLine: ['Imputación', 'Item Presupuestario', 'Asignación presupuestaria'],
    amount: [
      'MONTO TOTAL PROYECTO',
      'MONTO INICIATIVA',
      'costo_total_M',
      'Costo total',
      'Monto total',
      'MONTO ESTIMADO',
    ],
    year: ['AÑO', 'anio', 'AÑO PRESUPUESTARIO', 'AÑO PRESP.'],
    place: ['Ubicación', 'Coordenadas'],
    // The sub-state of the FRIL lists says what its state only begins to say.
    state: ['Sub-Estado Iniciativa', 'ESTADO DE CONVENIO', 'ESTADO', 'ESTADO ACTUAL', 'Estado Iniciativa', 'Situación'],
  },
  readers: {
    type: readType,
    sector: readSector,
    rate: readRate,
    commune: readCommune,
    state: readState,
    locality: (text) => (/\(comunal\)$/i.test(text.trim()) ? { ok: true, value: null } : undefined),
    'fundingLine.source': readSource,
    'fundingLine.year': readYear,
    'document.issuedOn': readAgreementDay,
  },
  parts: {
    budgetLine: {
      titles: [
        ['SUBT', 'SUB', 'Subtítulo'],
        ['ITEM', 'Ítem'],
        ['ASIG', 'Asignación'],
      ],
      fits: /^\d/,
      join: joinBudgetLine,
    },
  },
  otherwise: ['name', 'commune', 'stage'],
  newestBy: 'year',
  children: [
    {
      record: 'fundingLine',
      recognisedBy: ['source', 'year'],
      aliases: {
        source: [
          'FUENTE',
          'fuente_financiera',
          'DIVISIÓN Y SUBTÍTULO',
          'TIPOLOGÍA',
          'Fuente de financiamiento',
          'Programa',
        ],
        year: ['AÑO PRESUPUESTARIO', 'AÑO PRESP.', 'Año del presupuesto', 'FECHA RES INCORPORA/ CERT CORE'],
        requested: [
          'MONTO FNDR POSTULADO M$',
          'monto_solicitado_M',
          'MONTO FNDR',
          'Monto solicitado',
          'Monto postulado',
        ],
        approved: [
          'MONTO FNDR ADJUDICADO M$',
          'MONTO FINAL APROB.',
          'MONTO FNDR M$',
          'Monto aprobado',
          'Monto adjudicado',
        ],
        spent: ['Gastado', 'Gasto ejecutado'],
      },
      byYear: { field: 'spent', year: 'year', title: yearPattern },
      says: ['requested', 'approved', 'spent'],
      from: { year: 'year' },
      otherwise: (titles): Record<string, string> =>
        titles.some((title) => / fndr( |$)/.test(` ${fold(title)}`)) ? { source: 'FNDR' } : {},
    },
    {
      record: 'progress',
      recognisedBy: ['measuredOn'],
      aliases: { physical: ['AVANCE', 'Avance físico', '% avance'] },
      says: ['physical'],
      onDay: 'measuredOn',
      needlessWhen: { parent: 'physicalProgress', child: 'physical' },
    },
    {
      // A list of the portfolio that says when a convenio was signed keeps that as a paper; convenios have their own list.
      record: 'document',
      recognisedBy: ['kind', 'name', 'issuedOn'],
      aliases: { issuedOn: ['FECHA FIRMA DE CONVENIO', 'Fecha de firma del convenio'], kind: [], name: [] },
      says: ['issuedOn'],
      otherwise: (titles): Record<string, string> =>
        titles.some((title) => /fecha (de )?firma (de|del) convenio/.test(fold(title)))
          ? { kind: 'Convenio o resolución', name: 'Convenio de transferencia' }
          : {},
    },
  ],
  derives: totalsOfNew,
  creates: ['fundingSource', 'locality'],
};
