import type { LoaderFunctionArgs } from 'react-router';
import { writeCsv } from '../../platform/tabular/index.ts';
import { atDesk } from '../page.ts';
import { periodIn } from './period.ts';
import { untilWords } from './words.ts';

const headers = ['Cargo', 'Quién actuó', 'Calidad', 'Desde', 'Hasta', 'Funciones', 'Por qué', 'Actos'];

/** The same replacements as a sheet. */
export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const { from, to, replacements } = await periodIn(page);
    const rows = replacements.map((row) => [
      row.postName,
      row.name,
      row.capacity,
      untilWords(row.from),
      row.to ? untilWords(row.to) : null,
      row.functions,
      row.basis,
      row.acts,
    ]);
    const pieces: Uint8Array[] = await writeCsv(headers, rows).toArray();
    return new Response(new Uint8Array(Buffer.concat(pieces)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="reemplazos-${from}-${to}.csv"`,
        'cache-control': 'private, no-store',
      },
    });
  });
