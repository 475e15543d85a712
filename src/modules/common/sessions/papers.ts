import { type Holding, signatureLabel } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Paper, PaperBlock } from '../../../platform/documents/index.ts';
import type { Files } from '../../../platform/files.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import { showInstant } from '../../../records/fields/instant.ts';
import type { Row } from '../../../records/record.ts';
import { notFound, Refused } from '../../../records/refused.ts';
import { institutionOf } from '../institution/index.ts';
import { keepPaper } from '../papers/index.ts';
import { agreement } from './agreement.record.ts';
import { certifiers } from './body.record.ts';
import { nextFolio } from '../folios/index.ts';
import { sessionPaper } from './paper.record.ts';
import { seenAt } from './seen.ts';
import { numbered, ofBody, spoken, spokenDay, spokenInstant } from './words.ts';

type Kind = 'citation' | 'minutes' | 'certificate';
type Seen = Awaited<ReturnType<typeof seenAt>>;

/** Which paper of a session; a certificate is of one agreement. */
export interface Wanted {
  kind: Kind;
  session: string;
  agreement?: string;
}

const letters: Readonly<Record<Kind, string>> = { citation: 'CIT', minutes: 'ACT', certificate: 'CER' };
const titles: Readonly<Record<Kind, string>> = {
  citation: 'Citación',
  minutes: 'Acta',
  certificate: 'Certificado de acuerdo',
};

/** Issues a paper with its folio, signed by who is at the desk in the capacity of that minute; it stays as it was issued. */
export const issuePaper = (desk: Desk, files: Files, wanted: Wanted): Promise<Row<typeof sessionPaper>> =>
  desk.together(async (inside) => {
    const holding = inside.actor.holdings.find(({ functions }) => functions.some((code) => certifiers.includes(code)));
    if (!holding) throw notFound();
    const seen = await seenAt(inside, wanted.session);
    refuseTooEarly(wanted, seen);
    const { id } = await inside.create(sessionPaper, { ...wanted, agreement: wanted.agreement ?? null });
    const folio = await nextFolio(inside.sql, {
      letters: letters[wanted.kind],
      series: `paper ${wanted.kind}`,
      on: dateInChile(inside.now),
    });
    const paper = await paperOf(inside, seen, wanted, { folio, holding });
    await inside.derive(sessionPaper, id, {
      name: `${titles[wanted.kind]} ${folio}`,
      folio,
      issuedAt: inside.now.toISOString(),
      signed: `${inside.actor.name} · ${signatureLabel(holding)}`,
      capacity: holding.capacity,
      basis: holding.basis,
      ...(await keepPaper(inside, files, paper, { name: folio.toLowerCase(), kind: 'session' })),
    });
    return inside.one(sessionPaper, id);
  });

const refuseTooEarly = ({ kind, agreement: id }: Wanted, { row, items }: Seen): void => {
  if (kind === 'citation' && !row.citation) throw new Refused('Cite primero: la citación dice a quiénes se citó.');
  if (kind === 'minutes' && !row.minutes?.trim())
    throw new Refused('El acta se emite cuando está redactada: cierre la sesión y redáctela.');
  if (kind === 'certificate' && !items.some(({ agreement: each }) => each?.id === id)) throw notFound();
};

const paperOf = async (
  desk: Desk,
  seen: Seen,
  { kind, agreement: id }: Wanted,
  { folio, holding }: { folio: string; holding: Holding },
): Promise<Paper> => {
  const institution = await institutionOf(desk.sql);
  const { row } = seen;
  const now = dateInChile(desk.now);
  const isDraft = kind === 'minutes' && row.state !== 'approved';
  return {
    institution: institution?.name ?? 'Cabildo',
    title: titles[kind],
    subtitle: row.name ?? '',
    header: `Folio ${folio}`,
    footer: isDraft ? 'Borrador: el órgano no ha aprobado esta acta' : `Emitido el ${showDate(now)}`,
    author: desk.actor.name,
    blocks:
      kind === 'citation'
        ? citationBlocks(seen)
        : kind === 'minutes'
          ? minutesBlocks(seen)
          : await certified(desk, seen, id),
    signatures: [
      {
        name: desk.actor.name,
        post: signatureLabel(holding),
        capacity: `${capacityWords[holding.capacity]} (${holding.basis})`,
        act: `${kind === 'certificate' ? 'Certificó' : 'Firmó'} el ${showInstant(desk.now.toISOString())}`,
      },
    ],
    issuedAt: desk.now,
  };
};

const capacityWords: Readonly<Record<Holding['capacity'], string>> = {
  titular: 'Titular',
  prorroga: 'Titular en prórroga',
  subrogante: 'Subrogante',
  suplente: 'Suplente',
  interino: 'Interino',
  delegado: 'Por delegación',
};

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });

const citationBlocks = ({ row, items, roll }: Seen): PaperBlock[] => [
  { kind: 'heading', text: 'Citación' },
  paragraph(
    `Se cita a sesión ${row.kind === 'ordinary' ? 'ordinaria' : 'extraordinaria'} ${ofBody(row.body.name)} para el ${spokenInstant(row.startsAt)}${row.place ? `, en ${row.place}` : ''}.`,
  ),
  ...(row.link ? [paragraph(`Para asistir a distancia: ${row.link}`)] : []),
  { kind: 'heading', text: 'Tabla' },
  ...items.filter(({ item }) => !item.addedLate).map(({ item }) => paragraph(`${item.position}. ${item.title}`)),
  { kind: 'heading', text: 'Citados' },
  ...roll.map(({ person, post }) => paragraph(`${person.name}, ${post}`)),
];

const minutesBlocks = ({ row }: Seen): PaperBlock[] => [
  { kind: 'heading', text: row.name ?? 'Acta' },
  paragraph(row.minutes ?? ''),
];

const certified = async (desk: Desk, { row, items }: Seen, id = ''): Promise<PaperBlock[]> => {
  const agreed = await desk.one(agreement, id);
  const votes = items.find(({ item }) => item.id === agreed.item.id)?.votes ?? [];
  return [
    { kind: 'heading', text: 'Certifico' },
    paragraph(
      `Que en la ${spoken(row.name ?? '')}, celebrada el ${spokenDay(String(row.heldOn))}, se adoptó el ${numbered(agreed.name ?? '')}${agreed.result === 'rejected' ? ', por el que se rechaza lo propuesto' : ''}, cuyo texto es el siguiente:`,
    ),
    paragraph(agreed.text),
    { kind: 'heading', text: 'Votación' },
    paragraph(agreed.rule ?? ''),
    {
      kind: 'table',
      caption: 'Votos',
      columns: ['Persona', 'Voto', 'Fundamento o causa'],
      numeric: [],
      rows: votes.map(({ person, choice, cause, reason }) => [
        person.name,
        voteWords[choice],
        [cause, reason].filter(Boolean).join('. '),
      ]),
    },
  ];
};

const voteWords = {
  favour: 'A favor',
  against: 'En contra',
  abstain: 'Se abstiene',
  barred: 'Inhabilitado',
} as const;
