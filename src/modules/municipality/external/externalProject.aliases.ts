import { fold } from '../../../parsing/fold.ts';
import type { CellReader, ImportKnowledge } from '../../../parsing/knowledge.ts';
import { understood } from '../../../parsing/parsed.ts';
import { readCommune, readSector } from '../initiatives/index.ts';

// What the words of regional lists and of the BIP begin with, the furthest state first.
const states: readonly (readonly [begins: RegExp, state: string | null])[] = [
  [/^(sin rate|nv|no aplica)$/, null],
  [/desist|no vigente|rech|retir|anulad|reempl|reemp\b|no prio|no recomen/, 'withdrawn'],
  [/termin|cerrad|finaliz|recep/, 'finished'],
  [/en ejecu|obra|licitacion|adjudic|contrat|paraliz/, 'executing'],
  [/tecnicamente/, 'evaluation'],
  [/apro|cambio ano|financ|conven|transferen|prioriz|core\b|firma|creacion/, 'approved'],
  [/rev|evalu|admis|observ|subs|postul|analisis|pre ?inv|^(rs|fi|ot|re|ad|in)$/, 'evaluation'],
  [/prepar|formul|perfil|idea|dise/, 'preparing'],
];

const readState: CellReader = (text) => {
  const words = fold(text);
  const found = states.find(([begins]) => begins.test(words));
  return found && understood(found[1]);
};

const readSphere: CellReader = (text) => {
  const words = fold(text);
  if (/^(publico|privado)$/.test(words)) return understood(words === 'privado' ? 'private' : 'public');
  return undefined;
};

/** What the BIP and regional lists call what we keep of the projects of others. */
export const externalProjectImport: ImportKnowledge = {
  record: 'externalProject',
  aliases: {
    name: ['NOMBRE INICIATIVA', 'Nombre de la iniciativa', 'descripcion', 'Nombre del proyecto', 'Proyecto'],
    owner: ['FORMULADOR', 'institucion_formuladora', 'UNIDAD TÉCNICA', 'Titular', 'Institución'],
    sphere: ['Ámbito', 'Público o privado'],
    bip: ['CODIGO BIP', 'codigo_bip', 'BIP', 'COD. BIP'],
    seia: ['Expediente SEIA', 'id_expediente', 'SEIA'],
    stage: ['ETAPA', 'etapa_actual'],
    sector: ['SECTOR', 'Categoría GORE', 'TIPOLOGIA'],
    amount: ['costo_total_M', 'MONTO INICIATIVA', 'MONTO TOTAL PROYECTO', 'Inversión', 'Monto total'],
    source: ['fuente_financiera', 'FUENTE', 'DIVISIÓN VINCULADA', 'ORIGEN'],
    commune: ['COMUNA'],
    locality: ['LOCALIDAD'],
    place: ['Ubicación', 'Coordenadas'],
    lastCheckOn: ['FECHA ESTADO ACTUAL', 'Fecha del estado'],
    sourceUrl: ['Enlace', 'URL', 'Ficha'],
    state: ['ESTADO ACTUAL', 'ESTADO', 'Situación', 'rate', 'RATE ACTUAL'],
  },
  readers: {
    commune: readCommune,
    sector: readSector,
    locality: (text) => (/\(comunal\)$/i.test(text.trim()) ? understood(null) : undefined),
    state: readState,
    sphere: readSphere,
  },
  otherwise: ['name'],
  creates: ['locality'],
};
