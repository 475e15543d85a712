import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { detectDialect } from './csvDialect.ts';
import { decodedText, type Encoding, examineBytes } from './csvEncoding.ts';
import { TableRefused, type TableRow } from './table.ts';

const sampleBytes = 262_144;
const widestRow = 16_384;
const longestRow = 4_000_000;

/** The rows of a text table in batches, with what was found out about how it is written. */
export type CsvSource = { encoding: Encoding; delimiter: string; batches: AsyncGenerator<TableRow[]> };

/** Opens a text table of any usual encoding and delimiter; refuses what is not text. */
export async function openCsv(path: string): Promise<CsvSource> {
  const { encoding, isText } = await examineBytes(path);
  if (!isText) {
    throw new TableRefused('El archivo no es una planilla ni un texto que se pueda leer. Guárdelo como .xlsx o CSV.');
  }
  let sample = '';
  for await (const text of decodedText(path, encoding, sampleBytes)) sample += text;
  if (sample.trim() === '') throw new TableRefused('El archivo está vacío.');
  const dialect = detectDialect(sample, sample.length < sampleBytes);
  return {
    encoding,
    delimiter: dialect.delimiter,
    batches: batched(records(path, encoding, dialect.delimiter, dialect.newline)),
  };
}

async function* records(
  path: string,
  encoding: Encoding,
  delimiter: string,
  newline: string[],
): AsyncGenerator<TableRow> {
  const parser = Readable.from(decodedText(path, encoding)).compose(
    parse({
      delimiter,
      record_delimiter: newline,
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: longestRow,
    }),
  );
  let number = 0;
  try {
    for await (const cells of parser) {
      const row = { number: ++number, cells };
      if (cells.length > widestRow) throw new TableRefused(`La fila ${number} tiene más de ${widestRow} columnas.`);
      yield row;
    }
  } catch (error) {
    throw error instanceof CsvError ? new TableRefused(csvReason(error, number + 1)) : error;
  }
}

async function* batched(rows: AsyncGenerator<TableRow>): AsyncGenerator<TableRow[]> {
  let batch: TableRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < 200) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

function csvReason(error: CsvError, row: number): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') {
    return `Desde la fila ${row} hay unas comillas (") que no se cierran. Corríjalas, o guarde el archivo como .xlsx.`;
  }
  return `La fila ${row} no se pudo leer. Ábrala en su planilla y guarde el archivo como .xlsx o CSV.`;
}
