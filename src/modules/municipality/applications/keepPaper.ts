import { addDays, type LocalDate } from '../../../law/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Change, Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import { Refused } from '../../../records/refused.ts';
import { applicationPaper } from './applicationPaper.record.ts';
import { keepStandings } from './keepStandings.ts';
import { paper } from './paper.record.ts';

interface Kept {
  id: string;
  kindName: string;
  validityDays: number | null;
  issuedOn: LocalDate | null;
  statedExpiry: LocalDate | null;
  replaces: string | null;
}

const keptSql = `
  select p.id, k.name as "kindName", k.validity_days::int as "validityDays", p.issued_on as "issuedOn",
    p.stated_expiry as "statedExpiry", p.replaces
  from paper p join paper_kind k on k.id = p.kind`;

/** A paper keeps the day on which it expires; one that replaces another takes its place in every live application. */
export const keepPaperDays: Consequence = async (changes, desk) => {
  const ids = changes.flatMap(({ id, after }) => (after ? [id] : []));
  const papers = await desk.sql.rows<Kept>(`${keptSql} where p.id = any($1::uuid[])`, [ids]);
  for (const each of papers) refuseImpossible(each, dateInChile(desk.now));
  await desk.deriveMany(
    paper,
    papers.map((each) => ({ id: each.id, values: { expiresOn: expiryOf(each) } })),
  );
  for (const each of papers) if (each.replaces && isNew(each, changes)) await takePlace(desk, each.id, each.replaces);
  await keepStandings(desk, { papers: ids });
};

/** When the usual validity of a kind changes, so do the days of its papers. */
export const keepKindDays: Consequence = async (changes, desk) => {
  const ids = changes.flatMap(({ id, before, after }) => (after && before && 'validity_days' in before ? [id] : []));
  if (ids.length === 0) return;
  const papers = await desk.sql.rows<Kept>(`${keptSql} where p.kind = any($1::uuid[])`, [ids]);
  await desk.deriveMany(
    paper,
    papers.map((each) => ({ id: each.id, values: { expiresOn: expiryOf(each) } })),
  );
};

const expiryOf = ({ issuedOn, statedExpiry, validityDays }: Kept): LocalDate | null => {
  if (statedExpiry) return statedExpiry;
  return issuedOn && validityDays !== null ? addDays(issuedOn, validityDays) : null;
};

const refuseImpossible = ({ kindName, issuedOn, statedExpiry, validityDays, replaces, id }: Kept, today: LocalDate) => {
  if (issuedOn && issuedOn > today)
    throw new Refused(
      `No se ha emitido todavía: «Emitido el» no puede ser después de hoy, ${showDate(today)}.`,
      'issuedOn',
    );
  if (issuedOn && statedExpiry && statedExpiry < issuedOn)
    throw new Refused('El documento no puede vencer antes de haberse emitido: revise ambas fechas.', 'statedExpiry');
  if (validityDays !== null && !issuedOn && !statedExpiry)
    throw new Refused(
      `«${kindName}» vale ${validityDays} días corridos desde que se emite: escriba la fecha en que se emitió.`,
      'issuedOn',
    );
  if (replaces === id) throw new Refused('Un antecedente no se reemplaza a sí mismo: elija el anterior.', 'replaces');
};

const isNew = ({ id, replaces }: Kept, changes: readonly Change[]): boolean =>
  changes.some((change) => change.id === id && (change.before === null || change.before.replaces !== replaces));

// What was already sent keeps the paper that went with it.
const takePlace = async (desk: Desk, id: string, replaced: string): Promise<void> => {
  const lines = await desk.sql.rows<{ id: string; version: number }>(
    `select l.id, l.version from application_paper l join application a on a.id = l.application
    where l.paper = $1::uuid and a.state in ('preparing', 'toSign', 'signed', 'inadmissible', 'observed', 'objected')
    order by l.id for update of l`,
    [replaced],
  );
  await desk.bulk('renew', applicationPaper).change(
    applicationPaper,
    lines.map((line) => ({ ...line, values: { paper: id } })),
  );
};
