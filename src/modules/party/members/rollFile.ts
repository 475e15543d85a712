import { createHash } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fold } from '../../../parsing/fold.ts';
import { readDate } from '../../../parsing/date.ts';
import { readRut } from '../../../parsing/rut.ts';
import { isBlank, readTable, TableRefused } from '../../../platform/tabular/index.ts';
import { Refused } from '../../../records/refused.ts';

/** One person as the electoral service's file says it. */
export interface RollPerson {
  run: string;
  name: string;
  affiliatedOn: string | null;
  sex: 'female' | 'male' | null;
}

/** A file that was read, and the rows that were not understood, by their number in the file. */
export interface Roll {
  digest: string;
  people: RollPerson[];
  notRead: { row: number; reason: string }[];
  /** Rows whose date of affiliation was written and not understood: those people come without it. */
  undated: number[];
}

const biggest = 20 * 1024 * 1024;

/** Reads the electoral service's file of members (CSV or .xlsx): RUN, names, date of affiliation, sex. @throws Refused */
export const readRoll = async (bytes: Uint8Array): Promise<Roll> => {
  if (bytes.length > biggest)
    throw new Refused('El archivo pesa más de 20 MB: no parece la nómina de una comuna.', 'file');
  const digest = createHash('sha256').update(bytes).digest('hex');
  const { headers, rows } = await rowsOf(bytes);
  const columns = columnsOf(headers);
  const people = new Map<string, RollPerson>();
  const notRead: Roll['notRead'] = [];
  const undated: number[] = [];
  for (const { number, cells } of rows) {
    const run = readRut(
      [columns.run, columns.digit]
        .flatMap((place) => (place === undefined ? [] : [cells[place]?.trim() ?? '']))
        .join('-'),
    );
    if (!run.ok) notRead.push({ row: number, reason: run.reason });
    else if (people.has(run.value)) notRead.push({ row: number, reason: 'El RUN ya venía en otra fila.' });
    else {
      const person = personOf(run.value, cells, columns);
      people.set(run.value, person);
      if (person.affiliatedOn === null && saidAt(cells, columns.affiliatedOn)) undated.push(number);
    }
  }
  if (people.size === 0) throw new Refused('Ninguna fila del archivo trae un RUN que se entienda.', 'file');
  return { digest, people: [...people.values()], notRead, undated };
};

interface Columns {
  run: number;
  digit: number | undefined;
  names: number[];
  affiliatedOn: number | undefined;
  sex: number | undefined;
}

const columnsOf = (headers: readonly string[]): Columns => {
  const folded = headers.map(fold);
  const find = (pattern: RegExp): number | undefined => {
    const place = folded.findIndex((header) => pattern.test(header));
    return place === -1 ? undefined : place;
  };
  const run = find(/^(run|rut|r u n|cedula)\b/);
  if (run === undefined)
    throw new Refused(
      'No se encuentra la columna del RUN. Cargue el archivo tal como lo entrega el Servicio Electoral.',
      'file',
    );
  return {
    run,
    digit: find(/^(dv|digito|d v)\b/),
    names: [/nombre/, /apellido/].flatMap((kind) =>
      folded.flatMap((header, place) => (kind.test(header) ? [place] : [])),
    ),
    affiliatedOn: find(/fecha.*(afilia|inscrip|ingreso)|^afiliad/),
    sex: find(/^(sexo|genero)\b/),
  };
};

const saidAt = (cells: readonly string[], place: number | undefined): string =>
  place === undefined ? '' : (cells[place]?.trim() ?? '');

const personOf = (run: string, cells: readonly string[], columns: Columns): RollPerson => {
  const said = (place: number | undefined): string => saidAt(cells, place);
  const affiliated = said(columns.affiliatedOn);
  const read = affiliated ? readDate(affiliated, {}) : undefined;
  const sex = fold(said(columns.sex));
  return {
    run,
    name: asWritten(columns.names.map(said).filter(Boolean).join(' ')),
    affiliatedOn: read?.ok ? read.value : null,
    sex: /^(f|m?ujer|femenino)/.test(sex) ? 'female' : /^(m|v|h|masculino)/.test(sex) ? 'male' : null,
  };
};

// The register writes in capitals; who has a name does not.
const asWritten = (name: string): string =>
  name === name.toUpperCase() ? name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase()) : name;

// The table is read by another process, from a file: what it held is written over before it goes.
const rowsOf = async (bytes: Uint8Array) => {
  const folder = await mkdtemp(join(tmpdir(), 'cabildo-roll-'));
  const path = join(folder, 'roll');
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(bytes);
    await file.close();
    const table = await readTable(path);
    const rows = [];
    for await (const row of table.rows) if (!isBlank(row)) rows.push(row);
    return { headers: table.headers, rows };
  } catch (error) {
    throw error instanceof TableRefused ? new Refused(error.message, 'file') : error;
  } finally {
    const file = await open(path, 'r+');
    await file.write(new Uint8Array(bytes.length), 0, bytes.length, 0);
    await file.sync();
    await file.close();
    await rm(folder, { recursive: true, force: true });
  }
};
