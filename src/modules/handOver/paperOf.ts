import type { Holding } from '../../charter/index.ts';
import type { Paper, PaperBlock, PaperSignature } from '../../platform/documents/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { showInstant } from '../../records/fields/instant.ts';
import type { Row } from '../../records/record.ts';
import type { HandOverRecord, handOverItemOf } from '../common/posts/index.ts';

type HandOver = Row<HandOverRecord>;
type Item = Row<ReturnType<typeof handOverItemOf>>;

/** How each capacity is said beside a signature. */
export const capacityWords: Readonly<Record<Holding['capacity'], string>> = {
  titular: 'Titular',
  prorroga: 'Titular en prórroga',
  subrogante: 'Subrogante',
  suplente: 'Suplente',
  interino: 'Interino',
  delegado: 'Por delegación',
};

interface Around {
  institution: string;
  folio: string;
  functions: readonly { code: string; label: string }[];
  at: Date;
}

/** The hand-over of a post as a paper: what is handed over, and who signed or why they did not. */
export const paperOf = (
  row: HandOver,
  items: readonly Item[],
  { institution, folio, functions, at }: Around,
): Paper => ({
  institution,
  title: 'Acta de entrega de un cargo',
  subtitle: `${row.post.name}: entrega ${row.giver.name}, recibe ${row.receiver.name}`,
  header: `Folio ${folio}`,
  footer: `Emitida el ${showInstant(at.toISOString())}`,
  author: row.receivedAt ? row.receiver.name : row.giver.name,
  blocks: [
    { kind: 'heading', text: 'Funciones del cargo' },
    paragraph(functions.map(({ code, label }) => `${code} ${label}`).join('\n') || 'Ninguna en este sistema.'),
    ...tableOf('Tareas pendientes', ['Tarea', 'Función', 'Vence'], items, 'task'),
    ...tableOf('Asuntos en curso', ['Asunto', 'Estado'], items, 'matter'),
    ...tableOf('Acuerdos a cargo', ['Acuerdo', 'Adoptado', 'Vence'], items, 'agreement'),
    ...tableOf('Documentos que se entregan', ['Documento'], items, 'document'),
    ...tableOf('Llaves, accesos y bienes que se entregan', ['Qué'], items, 'asset'),
    ...(row.note ? [{ kind: 'heading' as const, text: 'Observaciones' }, paragraph(row.note)] : []),
    ...missingOf(row),
  ],
  signatures: signaturesOf(row),
  issuedAt: at,
});

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });

const tableOf = (
  title: string,
  columns: readonly string[],
  items: readonly Item[],
  kind: Item['kind'],
): PaperBlock[] => {
  const own = items.filter((item) => item.kind === kind);
  const heading: PaperBlock = { kind: 'heading', text: title };
  if (own.length === 0) return [heading, paragraph('Nada que entregar.')];
  const rows = own.map(({ name, detail, dueOn }) =>
    [name, detail ?? '', dueOn ? showDate(dueOn) : 'Sin fecha'].slice(0, columns.length),
  );
  return [heading, { kind: 'table', caption: `${title}: ${own.length}`, columns, numeric: [], rows }];
};

const missingOf = ({ givenAt, receivedAt, giver, receiver, notGivenWhy, notReceivedWhy }: HandOver): PaperBlock[] => {
  const why = [
    !givenAt && `No firma quien entrega, ${giver.name}: ${notGivenWhy ?? ''}`,
    !receivedAt && `No firma quien recibe, ${receiver.name}: ${notReceivedWhy ?? ''}`,
  ].filter((each) => each !== false);
  return why.length > 0 ? [{ kind: 'heading', text: 'Firma que falta' }, paragraph(why.join('\n'))] : [];
};

const signaturesOf = (row: HandOver): PaperSignature[] => {
  const signed = (
    name: string,
    { at, as, basis, act }: { at: string | null; as: string | null; basis: string | null; act: string },
  ): PaperSignature[] =>
    at ? [{ name, post: as ?? '', capacity: basis ?? '', act: `${act} el ${showInstant(at)}` }] : [];
  return [
    ...signed(row.giver.name, { at: row.givenAt, as: row.givenSigned, basis: row.givenBasis, act: 'Entregó' }),
    ...signed(row.receiver.name, {
      at: row.receivedAt,
      as: row.receivedSigned,
      basis: row.receivedBasis,
      act: 'Recibió',
    }),
  ];
};
