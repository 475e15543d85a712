import type pg from 'pg';
import type { Migration } from './migrate.ts';

/** The data belong to the other kind of institution; the message says what to do. */
export class OtherEdition extends Error {
  override name = 'OtherEdition';
}

const words: Readonly<Record<string, string>> = {
  municipality: 'una municipalidad',
  party: 'una dirección comunal de partido',
};

/** Throws when the tables were made for the other edition: each migration applied says for which one it was. */
export const refuseOtherEdition = async (
  client: pg.Client,
  started: { edition: string; applied: ReadonlyMap<string, string>; migrations: readonly Migration[] },
): Promise<void> => {
  const { rows } = await client.query<{ edition: string }>(
    'select distinct edition from migration where edition is not null',
  );
  const kept = rows.length > 0 ? rows.map(({ edition }) => edition) : editionsBefore(started);
  const other = kept.find((edition) => edition !== started.edition);
  if (other === undefined) return;
  throw new OtherEdition(
    `Estos datos son de ${words[other] ?? other} (edición ${other}) y Cabildo se inició para ${words[started.edition] ?? started.edition} (edición ${started.edition}). Nunca se mezclan: revise DATABASE_URL y CABILDO_HOME, o inicie con --edition ${other}.`,
  );
};

/** Data from before the edition was written beside each migration: it is known by the files of one edition only. */
const editionsBefore = ({
  edition,
  applied,
  migrations,
}: {
  edition: string;
  applied: ReadonlyMap<string, string>;
  migrations: readonly Migration[];
}): string[] => {
  const foreign = migrations.find((each) => applied.has(each.name) && (each.edition ?? edition) !== edition);
  if (foreign?.edition !== undefined) return [foreign.edition];
  // What has gone past the first file of its own edition without applying it was not of that edition.
  const own = migrations.find((each) => each.edition === edition);
  const wentPast = own && !applied.has(own.name) && [...applied.keys()].some((name) => name > own.name);
  return wentPast && edition === 'municipality' ? ['party'] : [];
};
