import { createHash } from 'node:crypto';
import type { Actor } from '../../../charter/index.ts';
import { can, signatureLabel } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import { type Paper, paperPdf } from '../../../platform/documents/index.ts';
import { showDate } from '../../../records/fields/date.ts';
import { newId } from '../../../records/id.ts';
import { Refused } from '../../../records/refused.ts';
import { institutionOf } from '../../common/institution/index.ts';
import { withLetterhead } from '../../common/papers/index.ts';
import type { House } from '../../house.ts';
import { openSealed } from '../sealed/index.ts';
import { memberCertificate } from './belonging.record.ts';
import { type Ground, organisation, writeFor } from './keeping.ts';
import { member } from './member.record.ts';
import { memberWorkflow } from './member.workflow.ts';

/** A certificate as it is given: its folio and the bytes of its PDF, which the house does not keep. */
export interface Certificate {
  folio: string;
  pdf: Uint8Array;
}

/** Certifies the state of a member, for the member: what the register said and on which day, never more. */
export const certify = async (
  ground: Ground & Pick<House, 'files'>,
  actor: Actor,
  id: string,
  forWhat: string,
): Promise<Certificate> => {
  if (forWhat.trim() === '') throw new Refused('Diga ante quién se presentará el certificado.', 'forWhat');
  const sheet = await ground.store.for(actor).one(member, id);
  if (sheet.state !== 'affiliated' && sheet.state !== 'suspended')
    throw new Refused('Sólo se certifica a quien está afiliado(a).', undefined, 409);
  if (sheet.reconciledOn === null)
    throw new Refused('Esta ficha nunca se ha visto en el registro electoral: concílie primero.', undefined, 409);
  const opened = await openSealed(ground, actor, {
    record: member,
    rows: [id],
    fields: ['name', 'run', 'affiliatedOn'],
    purpose: 'certify',
  });
  const who = opened.get(id);
  if (!who) throw new Refused('Los datos de esta persona fueron destruidos: no hay qué certificar.', undefined, 409);
  const institution = (await institutionOf(ground.database))?.name ?? 'Cabildo';
  return writeFor(ground, actor, async (desk) => {
    await desk.sql.rows('select pg_advisory_xact_lock(180180180)');
    const year = dateInChile(desk.now).slice(0, 4);
    const [last] = await desk.sql.rows<{ count: number }>(
      'select count(*) as count from member_certificate where folio like $1',
      [`%-${year}`],
    );
    const folio = `${(last?.count ?? 0) + 1}-${year}`;
    const says = memberWorkflow.states[sheet.state === 'suspended' ? 'suspended' : 'affiliated'];
    const paper = paperOf({
      institution,
      folio,
      who,
      says,
      seenOn: sheet.reconciledOn ?? '',
      forWhat,
      actor,
      at: desk.now,
    });
    const pdf = await paperPdf(await withLetterhead({ database: desk.sql, files: ground.files }, paper));
    const values = {
      folio,
      member: id,
      issuedOn: dateInChile(desk.now),
      says,
      forWhat: forWhat.trim(),
      digest: createHash('sha256').update(pdf).digest('hex'),
    };
    await desk.bulk('create', organisation, actor).insert(memberCertificate, [{ id: newId(), values }]);
    return { folio, pdf: new Uint8Array(pdf) };
  });
};

interface Told {
  institution: string;
  folio: string;
  who: Readonly<Record<string, unknown>>;
  says: string;
  seenOn: string;
  forWhat: string;
  actor: Actor;
  at: Date;
}

const paperOf = ({ institution, folio, who, says, seenOn, forWhat, actor, at }: Told): Paper => {
  const permission = can(actor, organisation.serves);
  const since = typeof who.affiliatedOn === 'string' ? `, desde el ${showDate(who.affiliatedOn)}` : '';
  const issued = showDate(dateInChile(at));
  return {
    institution,
    title: 'Certificado de militancia',
    subtitle: `N.° ${folio}`,
    header: `Emitido el ${issued}`,
    footer: `Certificado ${folio}. Se entrega sólo a la persona que nombra.`,
    author: actor.name,
    blocks: [
      {
        kind: 'paragraph',
        text: `${who.name}, RUN ${who.run}, figura como «${says}» en el registro de afiliados del Servicio Electoral${since}, según la conciliación de ese registro al ${showDate(seenOn)}.`,
      },
      {
        kind: 'paragraph',
        text: 'El registro de afiliados lo lleva el Servicio Electoral (Ley 18.603): este certificado dice lo que allí se vio ese día, y no lo reemplaza.',
      },
      { kind: 'paragraph', text: `Se extiende a petición de la persona, para ser presentado en: ${forWhat.trim()}.` },
    ],
    signatures: [
      {
        name: actor.name,
        post: permission.allowed ? signatureLabel(permission.holding) : '',
        capacity: permission.allowed ? permission.holding.capacity : '',
        act: `Certifica el ${issued}`,
      },
    ],
    issuedAt: at,
  };
};
