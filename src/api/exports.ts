import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../modules/house.ts';
import { mayRead } from '../records/access.ts';
import { columnsToExport, exportCsv, exportXlsx } from '../faces/exporting.ts';
import { readListQuery } from '../faces/readQuery.ts';
import type { RecordType } from '../records/record.ts';
import { notFound, Refused } from '../records/refused.ts';
import { parametersOf } from './records.ts';
import { deskOf } from './visitor.ts';

type Asked = FastifyRequest<{ Params: { path: string } }>;

const formats = {
  csv: { write: exportCsv, type: 'text/csv; charset=utf-8' },
  xlsx: { write: exportXlsx, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;

/** The same list as a file: `/api/<plural>/export.csv|.xlsx` with the filters, order and day of the list, and `columns`. */
export const exportRoutes = (app: FastifyInstance, house: House): void => {
  for (const format of ['csv', 'xlsx'] as const)
    app.get(`/api/:path/export.${format}`, (request: Asked, reply) => sendExport(house, format, request, reply));
};

const sendExport = async (
  house: House,
  format: keyof typeof formats,
  request: Asked,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const { catalog, database } = house;
  const record = catalog.byPath(request.params.path);
  if (!record || !mayRead(deskOf(request).actor, record)) throw notFound();
  const parameters = parametersOf(request);
  const columns = readColumns(columnsToExport(catalog, record), parameters.get('columns'));
  parameters.delete('columns');
  const query = { ...readListQuery(catalog, record, parameters), seenBy: deskOf(request).actor };
  const stream = await formats[format].write(database, catalog, record, query, columns);
  return reply
    .type(formats[format].type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName(record, format))}`)
    .send(stream);
};

const fileName = (record: RecordType, format: string): string =>
  `${record.label[1].toLowerCase().replaceAll(' ', '-')}.${format}`;

const readColumns = (known: readonly string[], text: string | null): readonly string[] => {
  const wanted = (text ?? '').split(',').filter(Boolean);
  const strange = wanted.find((key) => !known.includes(key));
  if (strange !== undefined) throw new Refused(`No hay una columna «${strange}».`, 'columns');
  return wanted.length ? wanted : known;
};
