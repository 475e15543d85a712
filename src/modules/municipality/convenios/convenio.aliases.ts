import { readDate } from '../../../parsing/date.ts';
import { fold } from '../../../parsing/fold.ts';
import type { CellReader, ImportKnowledge } from '../../../parsing/knowledge.ts';
import { doubted, type Parsed, refused, understood } from '../../../parsing/parsed.ts';
import { initiativeImport, readCommune } from '../initiatives/index.ts';

const wordReader =
  (words: readonly (readonly [RegExp, string | null])[]): CellReader =>
  (text) => {
    const found = words.find(([pattern]) => pattern.test(fold(text)));
    return found && understood(found[1]);
  };

/** The states that regional lists give to a convenio; a resolution is another column. */
const readState = wordReader([
  [/^(sin convenio|en firma.*|sin firmar|en elaboracion|en tramite)$/, 'negotiation'],
  [/^firmado$/, 'signed'],
  // What is sent to who carries it out was approved before.
  [/^(aprobado|enviado al servicio|convenio aprobado|resolucion tramitada|total tramitacion)$/, 'decreed'],
  [/^vigente$/, 'inForce'],
  [/^(terminado|cerrado|resciliado)$/, 'ended'],
  [/^$/, null],
]);

const readReview = wordReader([
  [/^(tomad[oa] de razon|t r con alcances|t r)$/, 'registered'],
  [/^en (cgr|contraloria)$/, 'pending'],
  [/^(devuelto|representado)$/, 'returned'],
  [/^exent[oa]$/, 'exempt'],
]);

const isAmendment = (text: string): boolean => /^(modificacion|addendum|adenda|prorroga|ampliacion)/.test(fold(text));

const readKind: CellReader = (text) => {
  if (isAmendment(text)) return refused('Es una modificación: tráigala a «Modificaciones de convenio».');
  if (/mandato/.test(fold(text))) return understood('mandate');
  if (/colaboracion/.test(fold(text))) return understood('collaboration');
  return /convenio|transferencia|financiamiento/.test(fold(text)) ? understood('financing') : undefined;
};

const readChange: CellReader = (text) => {
  if (!isAmendment(text)) return refused('Es un convenio y no una modificación: tráigalo a «Convenios».');
  if (/plazo|prorroga/.test(fold(text))) return understood('term');
  return /monto|aumento|suplemento/.test(fold(text)) ? understood('amount') : understood('other');
};

/** A day, or what says in words that there is none («NO», «PENDIENTE»). */
const readDay: CellReader = (text): Parsed<string | null> | undefined => {
  const date = readDate(text);
  return date.ok ? undefined : /\d/.test(text) ? undefined : understood(null);
};

/** The lists give the tax number of who carries it out, which is not with whom it is signed. */
const readInstitution: CellReader = (text) =>
  /\d-[\dk]$/i.test(text.trim()) ? doubted(null, 'Es un RUT: la institución se elige en la ficha.') : undefined;

/** What regional governments call what we keep of a convenio. */
export const convenioImport: ImportKnowledge = {
  record: 'convenio',
  aliases: {
    name: ['NOMBRE DE LA INICIATIVA', 'NOMBRE INICIATIVA', 'Nombre del proyecto', 'Convenio', 'Programa'],
    code: ['CODIGO', 'CODIGO BIP', 'CÓDIGO BIP', 'BIP', 'COD. BIP'],
    kind: ['TIPO DE CONVENIO', 'Clase de convenio'],
    commune: ['COMUNA'],
    technicalUnit: ['UNIDAD TECNICA', 'INSTITUCIÓN', 'INTITUCIÓN', 'Ejecutor', 'Unidad ejecutora'],
    financialUnit: ['UNIDAD FINANCIERA'],
    mandator: ['MANDANTE'],
    source: ['FUENTE', 'Fuente de financiamiento', 'Fondo'],
    amount: ['MONTO FNDR M$', 'MONTO FNDR', 'Monto convenio', 'Monto del convenio', 'Monto'],
    budgetLine: ['Imputación'],
    signedOn: ['FECHA FIRMA DE CONVENIO', 'Fecha de firma del convenio', 'Fecha firma'],
    resolution: ['Nº RES Y FECHA APRUEBA CONVENIO', 'Nº RESOLUCION', 'Resolución que aprueba convenio'],
    approvedOn: ['FECHA RESOLUCION', 'Fecha resolución aprueba convenio'],
    review: ['ESTADO CONVENIO EN CGR', 'Toma de razón'],
    reviewedOn: ['FECHA TOMA DE RAZON DE CGR', 'Fecha toma de razón'],
    dispatch: ['Nº Y FECHA OFICIO ENVIA CONVENIO', 'Nº OFICIO ENVIA CONVENIO', 'Oficio que envía convenio'],
    startsOn: ['Fecha de inicio', 'Inicio vigencia'],
    endsOn: ['Fecha de término', 'Término vigencia', 'Vigencia hasta'],
    state: ['ESTADO DE CONVENIO', 'Estado convenio', 'Estado'],
  },
  readers: {
    state: readState,
    kind: readKind,
    review: readReview,
    commune: readCommune,
    signedOn: readDay,
    approvedOn: readDay,
    reviewedOn: readDay,
    institution: readInstitution,
  },
  parts: initiativeImport.parts,
  otherwise: ['name', 'technicalUnit'],
  creates: ['fundingSource'],
};

/** What the same lists say of the changes of a convenio. */
export const amendmentImport: ImportKnowledge = {
  record: 'convenioAmendment',
  aliases: {
    convenio: ['NOMBRE DE LA INICIATIVA', 'NOMBRE INICIATIVA', 'Convenio', 'CODIGO', 'CODIGO BIP'],
    kind: ['TIPO DE CONVENIO', 'Tipo de modificación'],
    number: ['Nº RESOLUCION', 'Nº MODIFICACION', 'Número'],
    resolution: ['TIPO DE RESOLUCION', 'Resolución'],
    approvedOn: ['FECHA', 'FECHA RESOLUCION', 'Fecha de la resolución'],
    amount: ['Aumento', 'Monto de la modificación', 'Aumento o rebaja'],
    endsOn: ['Nuevo término', 'Nuevo plazo', 'Vigencia hasta'],
  },
  readers: { kind: readChange, approvedOn: readDay },
  creates: ['convenio'],
};
