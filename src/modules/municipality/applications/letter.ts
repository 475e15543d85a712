import { type Holding, signatureLabel } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Paper, PaperBlock } from '../../../platform/documents/index.ts';
import type { Files } from '../../../platform/files.ts';
import type { Consequence } from '../../../records/catalog.ts';
import type { Aim, Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import { showInstant } from '../../../records/fields/instant.ts';
import type { Row } from '../../../records/record.ts';
import { notFound, Refused } from '../../../records/refused.ts';
import { nextFolio } from '../../common/folios/index.ts';
import { institutionOf } from '../../common/institution/index.ts';
import { keepPaper } from '../../common/papers/index.ts';
import { application } from './application.record.ts';
import { checklistOf } from './checklistOf.ts';
import { applicationLetter } from './children.record.ts';
import { describedBy } from './described.ts';
import { answersBlocks, letterBlocks } from './letterBlocks.ts';

type Application = Row<typeof application>;
type Letter = Row<typeof applicationLetter>;
type Kind = Letter['kind'];

/** Signs the letter that sends an application: it gets its folio, stays as issued, and the application is ready to go in. */
export const signApplication = (desk: Desk, files: Files, { id, version }: Aim): Promise<Letter> =>
  desk.together(async (inside) => {
    const row = await seen(inside, id, version);
    if (row.state !== 'toSign')
      throw new Refused('Este oficio ya no espera su firma: la postulación cambió de estado.', undefined, 409);
    const letter = await issue(inside, files, row, 'submission');
    await inside.derive(application, id, {
      folio: letter.folio,
      signed: letter.signed,
      signedOn: dateInChile(inside.now),
    });
    await inside.act(application, { id }, 'sign');
    return letter;
  });

/** Signs the letter that answers the observations of an application, once each has its answer. */
export const signAnswer = (desk: Desk, files: Files, { id, version }: Aim): Promise<Letter> =>
  desk.together(async (inside) => {
    const row = await seen(inside, id, version);
    if (row.state !== 'observed')
      throw new Refused('Sólo se responde por oficio mientras la postulación tiene observaciones.', undefined, 409);
    await refuseSentTwice(inside, id);
    return issue(inside, files, row, 'answer');
  });

// Signing an answer moves nothing, so the second of two presses would give the same answers another folio.
const refuseSentTwice = async (desk: Desk, id: string): Promise<void> => {
  await desk.sql.rows('select 1 as one from application where id = $1::uuid for no key update', [id]);
  const [letter] = await desk.sql.rows<{ folio: string }>(
    `select folio from application_letter
    where application = $1::uuid and kind = 'answer' and issued_at >= (
      select max(updated_at) from observation where application = $1::uuid and state in ('pending', 'answered'))`,
    [id],
  );
  if (letter)
    throw new Refused(
      `Estas respuestas ya se firmaron en el oficio ${letter.folio}: reingrese la postulación.`,
      undefined,
      409,
    );
};

const seen = async (desk: Desk, id: string, version: number | undefined): Promise<Application> => {
  const row = await desk.one(application, id);
  if (version !== undefined && version !== row.version)
    throw new Refused('La postulación cambió mientras usted la miraba: revísela y firme de nuevo.', undefined, 412);
  return row;
};

const issue = async (desk: Desk, files: Files, row: Application, kind: Kind): Promise<Letter> => {
  const holding = desk.actor.holdings.find(({ functions }) => functions.includes('ALC1'));
  if (!holding) throw notFound();
  const blocks = await blocksOf(desk, row, kind);
  const { id } = await desk.create(applicationLetter, { application: row.id, kind });
  // One series for every letter of the authority, whatever it is about.
  const folio = await nextFolio(desk.sql, { letters: 'OF', series: 'oficio', on: dateInChile(desk.now) });
  const paper = await paperOf(desk, { row, blocks, folio, holding, kind });
  await desk.derive(applicationLetter, id, {
    name: `Oficio ${folio}`,
    folio,
    issuedAt: desk.now.toISOString(),
    signed: `${desk.actor.name} · ${signatureLabel(holding)}`,
    capacity: holding.capacity,
    basis: holding.basis,
    ...(await keepPaper(desk, files, paper, { name: folio.toLowerCase(), kind: 'application' })),
  });
  return desk.one(applicationLetter, id);
};

const blocksOf = async (desk: Desk, row: Application, kind: Kind): Promise<PaperBlock[]> => {
  const described = await describedBy(desk, row);
  if (kind === 'submission') return letterBlocks(described, await checklistOf(desk, row.id));
  const answers = await desk.sql.rows<{ name: string; text: string | null; answer: string | null; state: string }>(
    `select name, text, answer, state from observation
    where application = $1::uuid and state in ('pending', 'answered') order by created_at`,
    [row.id],
  );
  const pending = answers.find(({ state }) => state === 'pending');
  if (pending)
    throw new Refused(`Falta responder «${pending.name}»: responda cada observación y firme.`, undefined, 409);
  if (answers.length === 0) throw new Refused('No hay respuestas que enviar.', undefined, 409);
  return answersBlocks(described, answers);
};

const capacities: Readonly<Record<Holding['capacity'], string>> = {
  titular: 'Titular',
  prorroga: 'Titular en prórroga',
  subrogante: 'Subrogante',
  suplente: 'Suplente',
  interino: 'Interino',
  delegado: 'Por delegación',
};

const paperOf = async (
  desk: Desk,
  {
    row,
    blocks,
    folio,
    holding,
    kind,
  }: { row: Application; blocks: PaperBlock[]; folio: string; holding: Holding; kind: Kind },
): Promise<Paper> => {
  const institution = await institutionOf(desk.sql);
  const place = institution?.commune?.name ?? institution?.shortName ?? '';
  const on = showDate(dateInChile(desk.now));
  return {
    institution: institution?.name ?? 'Cabildo',
    title: `Oficio N° ${folio}`,
    subtitle: [place, on].filter(Boolean).join(', '),
    header: `Folio ${folio}`,
    footer: `${kind === 'submission' ? 'Conduce postulación' : 'Responde observaciones'} · ${row.source.name} ${row.year}`,
    author: desk.actor.name,
    blocks,
    signatures: [
      {
        name: desk.actor.name,
        post: signatureLabel(holding),
        capacity: `${capacities[holding.capacity]} (${holding.basis})`,
        act: `Firmó el ${showInstant(desk.now.toISOString())}`,
      },
    ],
    issuedAt: desk.now,
  };
};

/** A letter exists by its folio and signature, and is never changed afterwards. */
export const refuseLooseLetter: Consequence = async (changes, desk) => {
  for (const { id, before, after, person } of changes) {
    if (person === null) continue;
    if (before !== null)
      throw new Refused('Un oficio firmado no se cambia ni se borra: firme otro que lo reemplace.', undefined, 409);
    const [row] = await desk.sql.rows<{ folio: string | null }>(
      'select folio from application_letter where id = $1::uuid',
      [id],
    );
    if (after && row?.folio === null)
      throw new Refused('Firme el oficio en la página de la postulación: ahí recibe folio y firma.', undefined, 409);
  }
};
