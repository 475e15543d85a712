import type { Actor } from '../../../charter/index.ts';
import type { Paper } from '../../../platform/documents/index.ts';
import type { Field } from '../../../records/field.ts';
import { showInstant } from '../../../records/fields/instant.ts';
import { kindOf, type Row } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { institutionOf } from '../../common/institution/index.ts';
import { openSealed, sealedFieldsOf } from '../sealed/index.ts';
import { membersIn } from './belonging.ts';
import { rollExtract } from './handing.record.ts';
import type { Ground } from './keeping.ts';
import { member } from './member.record.ts';

/**
 * The list of persons that somebody asked for and another approved, as a paper that says on each page whose copy it is.
 * It is made each time and never kept. @throws Refused when it is not approved, has expired, or another person asked for it.
 */
export const extractFor = async (ground: Ground, actor: Actor, id: string): Promise<Paper> => {
  const extract = await ground.store.for(actor).one(rollExtract, id);
  const now = ground.clock.now();
  refuseUntimely(extract, actor, now);
  const rows = await rowsOf(ground, extract.unit?.id);
  const fields = ['name', ...(extract.columns ?? [])];
  const opened = await openSealed(ground, actor, { record: member, rows, fields, purpose: 'extract' });
  const known = new Map(sealedFieldsOf(member));
  const people = rows
    .map((row) => opened.get(row))
    .filter((who) => who !== undefined)
    .map((who) => fields.map((key) => shown(who[key], known.get(key))))
    .toSorted(([a = ''], [b = '']) => a.localeCompare(b, 'es'));
  const institution = (await institutionOf(ground.database))?.name ?? 'Cabildo';
  const mark = `Copia de ${actor.name}, ${showInstant(now.toISOString())}. ${institution}. Nómina ${id.slice(-8).toUpperCase()}. Uso sólo interno: no se entrega ni se reenvía.`;
  return {
    institution,
    title: 'Nómina autorizada',
    subtitle: extract.purpose,
    header: mark,
    footer: mark,
    author: actor.name,
    blocks: [
      {
        kind: 'paragraph',
        text: `La pidió ${extract.askedBy?.name}; la autorizó ${extract.approvedBy?.name}. Vence el ${showInstant(extract.expiresAt ?? '')}: destruya entonces esta copia.`,
      },
      {
        kind: 'table',
        caption: `${extract.unit?.name ?? 'Afiliados'}: ${people.length} personas`,
        columns: fields.map((key) => known.get(key)?.label ?? key),
        rows: people,
        numeric: [],
        note: 'Datos sensibles (Ley 19.628). Cada descarga de esta nómina queda escrita con el nombre de quien la hizo.',
      },
    ],
    signatures: [],
    issuedAt: now,
  };
};

const shown = (value: unknown, field: Field | undefined): string =>
  value === null || value === undefined || !field ? '—' : kindOf(field).show(value, field);

const refuseUntimely = (extract: Row<typeof rollExtract>, actor: Actor, now: Date): void => {
  if (extract.state !== 'approved') throw new Refused('Esta nómina no está autorizada.', undefined, 409);
  if (extract.askedBy?.id !== actor.person)
    throw new Refused('Sólo descarga la nómina quien la pidió: pida una a su nombre.', undefined, 409);
  if (!extract.expiresAt || Date.parse(extract.expiresAt) <= now.getTime())
    throw new Refused('La autorización venció: pida la nómina de nuevo si aún la necesita.', undefined, 409);
};

const rowsOf = async (ground: Ground, unit: string | undefined): Promise<string[]> => {
  const rows = await ground.database.rows<{ id: string }>(
    `select id from member where seal is not null and state in ('affiliated', 'suspended') order by id`,
  );
  const all = rows.map(({ id }) => id);
  return unit === undefined ? all : [...(await membersIn(ground, unit, all)).keys()];
};
