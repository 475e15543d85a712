import { fold } from '../../../parsing/fold.ts';
import type { Desk } from '../../../records/desk.ts';
import { amendmentLine } from './amendment.record.ts';

/** A line that has no initiative yet. */
interface Loose {
  id: string;
  name: string | null;
  bip: string | null;
}

interface Known {
  id: string;
  name: string;
  code: string | null;
}

// A shorter name stands in too many denominations to say which thing it is.
const shortestName = 15;

/** Lines find the initiative of their BIP code, or the only one whose whole name stands in their denomination. */
export const linkLines = async (desk: Desk, ids: readonly string[] | null): Promise<void> => {
  const loose = await desk.sql.rows<Loose>(
    `select id, name, bip from funder_amendment_line
    where initiative is null and (name is not null or bip is not null) and ($1::uuid[] is null or id = any($1::uuid[]))`,
    [ids],
  );
  if (loose.length === 0) return;
  const known = await desk.sql.rows<Known>(
    `select id, name, code from initiative order by stage = 'execution' desc nulls last, year desc nulls last, id`,
  );
  const names = known
    .map(({ id, name }) => ({ id, name: fold(name) }))
    .filter(({ name }) => name.length >= shortestName);
  for (const line of loose) {
    const initiative = byCode(line, known) ?? byName(line, names);
    if (initiative) await desk.update(amendmentLine, { id: line.id }, { initiative });
  }
};

const byCode = ({ bip }: Loose, known: readonly Known[]): string | undefined => {
  const digits = bip?.split('-')[0];
  return digits === undefined ? undefined : known.find(({ code }) => code?.split('-')[0] === digits)?.id;
};

const byName = ({ name }: Loose, names: readonly { id: string; name: string }[]): string | undefined => {
  const said = ` ${fold(name ?? '')} `;
  const found = names.filter((one) => said.includes(` ${one.name} `));
  return new Set(found.map((one) => one.name)).size === 1 ? found[0]?.id : undefined;
};
