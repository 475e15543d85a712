import { milliseconds, signatureLabel } from '../charter/index.ts';
import { dateInChile } from '../platform/clock.ts';
import type { Paper } from '../platform/documents/index.ts';
import type { Desk } from '../records/desk.ts';
import { showInstant } from '../records/fields/instant.ts';
import type { Row } from '../records/record.ts';
import { notFound } from '../records/refused.ts';
import { nextFolio } from './common/folios/index.ts';
import { keepPdf } from './common/papers/index.ts';
import { actingCertificate } from './common/posts/index.ts';
import type { House } from './house.ts';
import { institutionName, type WhoAnswer, whoActed, type WhoAsked } from './whoActed.ts';

type Ground = Pick<House, 'database' | 'facts' | 'clock' | 'charter' | 'files'>;

/**
 * Certifies who could act in a post at a minute: folio, PDF, and up to when facts counted, so that the same question can be asked
 * again years later. Undefined when there was no such post, or it did not have the function.
 */
export const certifyActing = async (
  house: Ground,
  desk: Desk,
  asked: WhoAsked,
): Promise<Row<typeof actingCertificate> | undefined> => {
  const [holding] = desk.actor.holdings;
  if (!holding) throw notFound();
  // The minute up to which facts count is fixed, so that the same question has one answer for ever.
  const asOf = asked.asOf ?? house.clock.now();
  const found = await whoActed(house, { ...asked, asOf });
  if (!found || found.deputies.length === 0) return undefined;
  const answer = { ...found, isAsKnownNow: asked.asOf === undefined };
  return desk.together(async (inside) => {
    const at = inside.now;
    const folio = await nextFolio(inside.sql, { letters: 'EJE', series: 'paper acting', on: dateInChile(at) });
    const by = `${inside.actor.name}, ${signatureLabel(holding)}`;
    const paper = paperOf(answer, { institution: await institutionName(house), folio, by, at });
    const { id } = await inside.create(actingCertificate, {});
    await inside.derive(actingCertificate, id, {
      folio,
      post: asked.post,
      heldAt: answer.at,
      functionCode: asked.function ?? null,
      asOf: answer.asOf,
      answer: wordsOf(answer),
      issuedAt: at.toISOString(),
      signed: `${inside.actor.name} · ${signatureLabel(holding)}`,
      capacity: holding.capacity,
      basis: holding.basis,
      ...(await keepPdf(inside, house.files, paper, folio.toLowerCase())),
    });
    return inside.one(actingCertificate, id);
  });
};

/** A certificate with what its question is answered today: as it was known then, and as it is known now. */
export interface Verified {
  certificate: Row<typeof actingCertificate>;
  /** The same question, up to the same instant, says the same. */
  isConfirmed: boolean;
  /** The title that the post had then. */
  postName: string;
  then: string;
  now: string;
}

/** Asks again what a certificate answered. */
export const verifyCertificate = async (house: Ground, desk: Desk, id: string): Promise<Verified> => {
  const certificate = await desk.one(actingCertificate, id);
  const { post, heldAt, asOf, functionCode, answer } = certificate;
  if (!post || !heldAt || !asOf) throw notFound();
  const question: WhoAsked = { post: post.id, at: new Date(heldAt), ...(functionCode && { function: functionCode }) };
  const [then, now] = await Promise.all([
    whoActed(house, { ...question, asOf: new Date(milliseconds(asOf)) }),
    whoActed(house, question),
  ]);
  const said = then ? wordsOf(then) : noPost;
  return {
    certificate,
    isConfirmed: said === answer,
    postName: then?.postName ?? post.name,
    then: said,
    now: now ? wordsOf(now) : noPost,
  };
};

const noPost = 'En esa fecha no constaba ese cargo.';

/** The certificate with this folio; undefined when none was issued. */
export const certificateBy = async (desk: Desk, folio: string): Promise<string | undefined> => {
  const filters = [{ field: 'folio', operator: 'eq' as const, value: folio.trim().toUpperCase() }];
  return (await desk.list(actingCertificate, { filters, limit: 1 })).items[0]?.id;
};

/** The answer in words, one line for each who could act. */
export const wordsOf = ({ deputies }: Pick<WhoAnswer, 'deputies'>): string =>
  deputies
    .map(({ name, capacity, isAll, functions, basis, missing }) => {
      const which = isAll ? 'todas las funciones del cargo' : functions.join(', ');
      const who = name === undefined ? 'Nadie' : `${name}, ${capacity ? capacities[capacity] : ''}`;
      return `${who}, en ${which}: ${basis ?? missing ?? ''}`;
    })
    .join('\n');

const capacities: Readonly<Record<NonNullable<WhoAnswer['deputies'][number]['capacity']>, string>> = {
  titular: 'Titular',
  prorroga: 'Titular en prórroga',
  subrogante: 'Subrogante (S)',
  suplente: 'Suplente (Sup.)',
  interino: 'Interino (I)',
  delegado: 'Por delegación',
};

interface Issued {
  institution: string;
  folio: string;
  /** Name and post. */
  by: string;
  at: Date;
}

const paperOf = (answer: WhoAnswer, { institution, folio, by, at }: Issued): Paper => {
  const issued = showInstant(at.toISOString());
  return {
    institution,
    title: 'Certificado de ejercicio de un cargo',
    subtitle: `${answer.postName}, el ${showInstant(answer.at)}`,
    header: `Folio ${folio}`,
    footer: `Emitido el ${issued} por ${by}`,
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
      { kind: 'paragraph', text: reachOf(answer) },
      ...doubtsOf(answer),
      {
        kind: 'paragraph',
        text: `Con el folio ${folio}, quien recibe este certificado puede pedir a la institución que responda otra vez la misma pregunta según lo que constaba a esa hora.`,
      },
      { kind: 'paragraph', text: `Emitido por ${by}, el ${issued}.` },
    ],
    signatures: [],
    issuedAt: at,
  };
};

const reachOf = ({ isAsKnownNow, asOf }: WhoAnswer): string =>
  isAsKnownNow
    ? `Según los actos registrados hasta el ${showInstant(asOf)}, fecha de este certificado. Un acto que se registre después puede cambiar la respuesta.`
    : `Según los actos registrados hasta el ${showInstant(asOf)}. Lo registrado después de ese momento no se consideró.`;

const doubtsOf = ({ doubts }: WhoAnswer): Paper['blocks'] =>
  doubts.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Sin verificar' },
        { kind: 'paragraph', text: doubts.map((doubt) => `Nadie ha verificado esta norma: ${doubt}`).join('\n') },
      ];
