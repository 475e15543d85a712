import type { Brief } from '../../modules/brief.ts';
import type { WhoAnswer } from '../../modules/whoActed.ts';
import type { Paper } from '../../platform/documents/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { showInstant } from '../../records/fields/instant.ts';

/** Who asks for a paper, and when. */
export interface Issued {
  institution: string;
  /** Name and post. */
  by: string;
  at: Date;
}

const capacities = {
  titular: 'Titular',
  subrogante: 'Subrogante (S)',
  suplente: 'Suplente (Sup.)',
  interino: 'Interino (I)',
  delegado: 'Por delegación',
} as const;

/** The certificate of who could act in a post at a minute: the answer, what it rests on and what nobody verified. */
export const certificateOf = (answer: WhoAnswer, { institution, by, at }: Issued): Paper => {
  const issued = showInstant(at.toISOString());
  return {
    institution,
    title: 'Certificado de ejercicio de un cargo',
    subtitle: `${answer.postName}, el ${showInstant(answer.at)}`,
    header: `Emitido el ${issued}`,
    footer: `Emitido por ${by}`,
    author: by,
    blocks: [
      { kind: 'heading', text: 'Quién podía actuar' },
      {
        kind: 'table',
        caption: `${answer.postName}, el ${showInstant(answer.at)} (hora de Chile continental)`,
        columns: ['Persona', 'Calidad', 'Funciones', 'Por qué'],
        numeric: [],
        rows: answer.deputies.map((deputy) => [
          deputy.name ?? 'Nadie',
          deputy.capacity ? capacities[deputy.capacity] : 'Sin quien actúe',
          deputy.isAll ? 'Todas las del cargo' : deputy.functions.join(', '),
          deputy.basis ?? deputy.missing ?? '',
        ]),
      },
      {
        kind: 'paragraph',
        text: answer.isAsKnownNow
          ? `Según los actos registrados hasta el ${showInstant(answer.asOf)}, fecha de este certificado. Un acto que se registre después puede cambiar la respuesta.`
          : `Según los actos registrados hasta el ${showInstant(answer.asOf)}. Lo registrado después de ese momento no se consideró.`,
      },
      ...(answer.doubts.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: 'Sin verificar' },
            {
              kind: 'paragraph' as const,
              text: answer.doubts.map((doubt) => `Nadie ha verificado esta norma: ${doubt}`).join('\n'),
            },
          ]),
      { kind: 'paragraph', text: `Emitido por ${by}, el ${issued}.` },
    ],
    signatures: [],
    issuedAt: at,
  };
};

/** What is handed over with a post, as its holder declares it. */
export interface HandOver {
  postName: string;
  from: string;
  to: string;
  at: string;
  functions: readonly { code: string; label: string }[];
  brief: Brief;
  documents: readonly string[];
  keys: readonly string[];
  note: string;
}

/** The act by which somebody hands a post over to another. */
export const handOverOf = (given: HandOver, { institution, by, at }: Issued): Paper => ({
  institution,
  title: 'Acta de entrega de un cargo',
  subtitle: `${given.postName}: entrega ${given.from}, recibe ${given.to}, el ${given.at}`,
  header: `Preparada el ${showInstant(at.toISOString())}`,
  footer: `Preparada por ${by}`,
  author: by,
  blocks: [
    { kind: 'heading', text: 'Funciones del cargo' },
    { kind: 'paragraph', text: given.functions.map(({ code, label }) => `${code} ${label}`).join('\n') || 'Ninguna.' },
    { kind: 'heading', text: 'Tareas abiertas' },
    tasksOf(given.brief),
    { kind: 'heading', text: 'Trabajo en curso' },
    { kind: 'paragraph', text: workOf(given.brief) || 'Ninguno registrado.' },
    { kind: 'heading', text: 'Documentos que se entregan' },
    { kind: 'paragraph', text: given.documents.join('\n') || 'No se declaran.' },
    { kind: 'heading', text: 'Llaves, claves de acceso y bienes que se entregan' },
    { kind: 'paragraph', text: given.keys.join('\n') || 'No se declaran.' },
    ...(given.note ? [{ kind: 'paragraph' as const, text: given.note }] : []),
  ],
  signatures: [
    { name: given.from, post: given.postName, capacity: 'Entrega', act: 'Entrega' },
    { name: given.to, post: given.postName, capacity: 'Recibe', act: 'Recibe' },
  ],
  issuedAt: at,
});

const tasksOf = ({ due, dueTotal }: Brief): Paper['blocks'][number] =>
  due.length === 0
    ? { kind: 'paragraph', text: 'Ninguna.' }
    : {
        kind: 'table',
        caption: dueTotal > due.length ? `Las primeras ${due.length} de ${dueTotal}` : 'Todas las abiertas',
        columns: ['Tarea', 'Función', 'Vence'],
        numeric: [],
        rows: due.map(({ name, function: code, dueOn }) => [name, code, dueOn ? showDate(dueOn) : 'Sin fecha']),
      };

const workOf = ({ mine, waiting }: Brief): string =>
  [...mine, ...waiting].map(({ count, label, stateLabel }) => `${count} · ${label}: ${stateLabel}`).join('\n');
