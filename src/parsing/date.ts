import { type DateOrders, dayFirst } from './dateOrder.ts';
import { fold } from './fold.ts';
import { saysNothing } from './nothing.ts';
import { doubted, type Parsed, refused, understood } from './parsed.ts';

const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const otherMonths: Record<string, string> = { set: 'sep', jan: 'ene', apr: 'abr', aug: 'ago', dec: 'dic' };
const unreadable = 'No es una fecha. Escríbala como 21-11-2026.';
const millisecondsADay = 86_400_000;

// What spreadsheets and official systems write where there is no date.
const emptyDates = new Set(['1899-12-30', '1899-12-31', '1900-01-01', '0001-01-01']);

/** A calendar date as ISO text from a cell, null when the cell holds none; `orders` comes from `detectDateOrder` over the column. */
export function readDate(text: string, { orders = dayFirst }: { orders?: DateOrders } = {}): Parsed<string | null> {
  const written = text.normalize('NFKC').trim();
  if (saysNothing(written) || /^[-0/.\s]+$/.test(written) || /^1900-01-00/.test(written)) return understood(null);
  const bare = written.replace(/(\d)(?:T|,? +)\d{1,2}:\d{2}.*$/i, '$1').trim();
  const parsed = readNumeric(bare, orders) ?? readYearFirst(bare) ?? readWords(bare) ?? readSerial(bare);
  if (parsed?.ok && parsed.value !== null && emptyDates.has(parsed.value)) return understood(null);
  if (parsed) return parsed;
  const many = bare.match(/\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2})\b/g)?.length ?? 0;
  return refused(many > 1 ? 'La celda tiene más de una fecha. Deje una sola.' : unreadable);
}

/** A number and its date in one cell, as resolutions are written: "227/06.03.2025" → { number: "227", date: "2025-03-06" }. */
export function readNumberAndDate(
  text: string,
  options: { orders?: DateOrders } = {},
): Parsed<{ number: string; date: string } | null> {
  if (saysNothing(text)) return understood(null);
  const parts =
    /^\D{0,20}?(\d[\d.]*)\s*(?:[/,-]|del?\b|\bde fecha\b)\s*(\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2,4})$/i.exec(
      text.trim(),
    );
  if (!parts) return refused('No se entiende como número y fecha. Escríbalo como 227/06.03.2025.');
  const date = readDate((parts[2] ?? '').replace(/\s/g, ''), options);
  if (!date.ok) return date;
  if (date.value === null) return refused(unreadable);
  const value = { number: (parts[1] ?? '').replace(/\./g, ''), date: date.value };
  return date.doubt ? doubted(value, date.doubt) : understood(value);
}

function readNumeric(bare: string, orders: DateOrders): Parsed<string | null> | null {
  const parts = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?([-/.])\s?(\d{4}|\d{2})$/.exec(bare);
  if (!parts) return null;
  const mark = parts[2] === parts[4] && (parts[2] === '/' || parts[2] === '.') ? parts[2] : '-';
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), fullYear(parts[5] ?? '')];
  const usual = orders[mark] === 'dmy' ? isoDate(year, second, first) : isoDate(year, first, second);
  if (usual) return understood(usual);
  const swapped = orders[mark] === 'dmy' ? isoDate(year, first, second) : isoDate(year, second, first);
  if (!swapped) return refused(`La fecha «${bare}» no existe. Corríjala.`);
  return doubted(
    swapped,
    `«${bare}» sólo puede leerse como ${orders[mark] === 'dmy' ? 'mes/día/año' : 'día/mes/año'}, al revés que las demás.`,
  );
}

function readYearFirst(bare: string): Parsed<string | null> | null {
  const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare) ?? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(bare);
  if (!parts) return null;
  const date = isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return date ? understood(date) : refused(`La fecha «${bare}» no existe. Corríjala.`);
}

/** "21 nov 2026", "21 de noviembre de 2026", "lunes 21-nov-26". */
function readWords(bare: string): Parsed<string | null> | null {
  const parts = /^(?:\p{L}+ )?(\d{1,2}) (?:de )?(\p{L}{3,10}) (?:del? )?(\d{4}|\d{2})$/u.exec(fold(bare));
  if (!parts) return null;
  const start = (parts[2] ?? '').slice(0, 3);
  const month = months.indexOf(otherMonths[start] ?? start) + 1;
  const date = month > 0 ? isoDate(fullYear(parts[3] ?? ''), month, Number(parts[1])) : null;
  return date ? understood(date) : refused(`La fecha «${bare}» no existe. Corríjala.`);
}

/** Days since 1899-12-30, as a spreadsheet stores dates; only those between 1950 and 2100, so that other numbers are not taken for dates. */
function readSerial(bare: string): Parsed<string | null> | null {
  if (/^[01]([.,]0+)?$/.test(bare)) return understood(null);
  const days = /^(\d{5})(?:[.,]\d+)?$/.exec(bare)?.[1];
  if (!days || Number(days) < 18_264 || Number(days) > 73_415) return null;
  return understood(new Date(Date.UTC(1899, 11, 30) + Number(days) * millisecondsADay).toISOString().slice(0, 10));
}

function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
}

/** ISO text of a day that exists between 1800 and 2200 (or stands for none), else null. */
function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (text === '0001-01-01') return text;
  return exists && year >= 1800 && year <= 2200 ? text : null;
}
