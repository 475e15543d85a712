import type { CellReader } from '../../../parsing/knowledge.ts';
import { readDate } from '../../../parsing/date.ts';
import { fold } from '../../../parsing/fold.ts';
import { doubted, type Parsed, understood } from '../../../parsing/parsed.ts';
import type { initiativeWorkflow } from './initiative.workflow.ts';
import type { rateResults, sectors, types } from '../investment.choices.ts';

type State = keyof typeof initiativeWorkflow.states;

/** A reader of whole cells by what they say, accents and case aside; the words of one key in one line. */
const wordReader = <Key extends string>(
  words: Readonly<Partial<Record<Key, readonly string[]>>>,
  nothing: readonly string[] = [],
): CellReader => {
  const byWord = new Map<string, string | null>(nothing.map((word) => [fold(word), null]));
  for (const [key, list] of Object.entries<readonly string[] | undefined>(words))
    for (const word of list ?? []) byWord.set(fold(word), key);
  return (text) => {
    const value = byWord.get(fold(text));
    return value === undefined ? undefined : understood(value);
  };
};

/** «ESTUDIO» and the item of the budget. */
export const readType = wordReader<keyof typeof types>({
  project: ['proyecto'],
  programme: ['programa'],
  study: ['estudio', 'estudio basico'],
});

/** The results of the analysis as lists write them, with what means that there is none. */
export const readRate = wordReader<keyof typeof rateResults>(
  {
    RS: ['rs', 'recomendado', 'recomendado satisfactoriamente'],
    AD: ['admisible'],
    FI: ['falta informacion'],
    OT: ['objetado', 'objetado tecnicamente'],
    RE: ['reemp', 'reevaluacion'],
    inadmissible: ['inadmisible'],
    preadmissible: ['pre-admisible', 'preadmisible'],
  },
  ['*', '-', 'sin rate', 'en revisión'],
);

/** Sectors in the spellings of regional lists and of the BIP. */
export const readSector = wordReader<keyof typeof sectors>({
  sport: ['deporte', 'deportivo', 'deportes', 'multicancha/recinto deportivo', 'multicancha/recinto'],
  roads: ['vialidad', 'caminos/calles/veredas', 'caminos'],
  social: ['social', 'emergencia', 'bomberos', 'mascotas', 'veterinaria'],
  urban: [
    'desarrollo urbano',
    'desarollo urbano',
    'plazas/parques',
    'obras civiles',
    'infraestructura pública',
    'consistorial',
    'equipamiento',
  ],
  education: ['educacion', 'educación y cultura', 'capacitación', 'capacitación y empleo'],
  health: ['salud'],
  security: ['seguridad', 'seguridad pública'],
  transport: [
    'transporte',
    'trasnporte',
    'trnasporte',
    'transporte y vialidad',
    'aeródromo',
    'semáforo/señaletica/refugios peatonales',
    'semáforo/señalética/refugios',
    'vehículos',
    'vehiculos',
    'vehículos y maquinarias',
  ],
  tourism: ['turismo', 'turismo y comercio', 'fomento/turismo/innovación'],
  environment: [
    'medio ambiente',
    'medioambiente',
    'recursos naturales y medio ambiente',
    'recursos naturales y medio ambiental',
    'recurso natural y medio ambiental',
    'recursos naturales y medio amenbiente',
  ],
  energy: ['energia'],
  water: [
    'agua',
    'agua potable',
    'agua potable rural',
    'apr',
    'aguas y apr',
    'recurso hidrico',
    'recursos hidricos',
    'recurso hibrido',
    'sanitaria',
    'sanitario',
    'saneamiento sanitario',
    'alcantarillado',
    'riego',
  ],
  culture: ['cultura', 'cultura y patrimonio'],
  economy: ['economia', 'agricultura', 'comercio', 'vinícola', 'ciencia'],
  housing: [
    'vivienda',
    'vivienda y desarrollo urbano',
    'vivienda y desarollo urbano',
    'vivienda y urbanismo',
    'saneamiento dominio (pequeñas propiedades)',
  ],
  justice: ['justicia', 'justicia y seguridad'],
  communications: [
    'comunicaciones',
    'software, equipos y equipamiento',
    'software/equipamiento/equipos',
    'sistema de información',
  ],
  multisector: ['multisectorial', 'estudios/planificación', 'erd ñuble'],
});

// The ten states of execution of a regional government and the words of its list of applications.
const stateWords = wordReader<State>({
  profiled: ['ingresado a preinversión'],
  submitted: [
    'revisar',
    'rev mds',
    'revisando mds',
    'rev preinv',
    'revisando preinversión',
    'revisando admisibilidad',
    'admisible',
    'priorizando mds',
    'cambio año presupuestario',
  ],
  inadmissible: ['inadmisible'],
  observed: ['rev sub obse', 'subsanando observaciones'],
  objected: ['no recomen', 'rechz dipres'],
  recommended: ['aprobado técnicamente'],
  prioritised: [
    '1. aprobado core',
    '2. aprob. menor a 7.000 utm',
    'apro core',
    'aprobado core',
    'core ñuble',
    'ratif core',
    'comi core',
    'apro comi core',
    'firma intend',
    'aprob intend < 7000',
    'aprob gore < 7000',
    'apro gore < 7000',
    'enviado al servicio',
    'sin firmar',
    'sin convenio',
    'en firma de municipio',
  ],
  funded: ['3. creacion ppt.', '3. creación ppto.', '4. convenio firmado', 'convenio aprobado', 'convenio', 'firmado'],
  tendering: ['5. en licitación', 'licitación', 'primera', 'segunda', 'tercera'],
  awarded: ['6. adjudicado', 'adjudicación'],
  contracted: ['contratación'],
  executing: ['7. en ejecución', 'ejecución', 'avance'],
  halted: ['8. paralizado', 'paralización'],
  earlyTerminated: ['término anticipado contrato'],
  finallyReceived: ['9. terminado', 'terminado', 'terminada'],
  reevaluation: ['10. reevaluación', 'reevaluación'],
  lapsed: ['reempl', 'no prio inten mds', 'no prio inten rs', 'no priorizado financiamiento'],
});

/** The year of a list that gives a day instead: that of the act or of the agreement. */
export const readYear: CellReader = (text) => {
  if (/^\s*\d{4}\s*$/.test(text)) return undefined;
  const date = readDate(text);
  return date.ok && date.value !== null ? understood(Number(date.value.slice(0, 4))) : undefined;
};

/** The day of an agreement; what says none («NO», «SIN FIRMAR») leaves the row as it is. */
export const readAgreementDay: CellReader = (text) => {
  const date = readDate(text);
  if (date.ok && date.doubt === undefined) return date;
  return doubted(
    date.ok ? date.value : null,
    date.ok ? (date.doubt ?? '') : 'No dice una fecha: no se agrega el convenio.',
  );
};

/** The state that a list gives; «7. EN EJECUCIÓN» with or without its number. */
export const readState: CellReader = (text) =>
  stateWords(text) ?? stateWords(text.replace(/^\s*\d{1,2}\s*[.)-]\s*/, ''));

/** Of «SUBT. 33 - FRIL -DIPIR», «C-33» or «MIDESO», the source that pays, as the catalogue of sources names it. */
const sourcePatterns: readonly [RegExp, string][] = [
  [/\bfril\b/, 'FRIL'],
  [/\bc 33\b|\bcircular 33\b|\bsubt 29\b/, 'Circular 33'],
  [/\bfic\b/, 'FIC'],
  [/\b8 (por ciento )?(del )?fndr\b|\bfndr 8\b/, 'FNDR 8 %'],
  [/\btransferencias?\b|\bprogramas?\b|\bglosas? comunes\b|\bglosa 5 12?\b/, 'FNDR programas'],
  // Subtítulo 24 holds the 8 % and other transfers alike: the line does not say which.
  [/\bmideso\b|\bsni\b|\bsubt (24|31|33)\b/, 'FNDR'],
];

/** The source of money in the words of a regional list; other texts are taken as its name. */
export const readSource: CellReader = (text) => {
  const said = fold(text);
  const found = sourcePatterns.find(([pattern]) => pattern.test(said));
  return found && understood(found[1]);
};

const wider = new Set(
  ['regional', 'interregional', 'nacional', 'intercomunal', 'provincial', 'gore', 'punilla', 'itata', 'diguillin'].map(
    fold,
  ),
);

/** A commune; what reaches further than one is said and left without commune. */
export const readCommune = (text: string): Parsed<string | null> | undefined => {
  const isWider = wider.has(fold(text)) || text.split('/').length > 1;
  return isWider ? doubted(null, `«${text.trim()}» es más que una comuna: queda sin comuna.`) : undefined;
};
