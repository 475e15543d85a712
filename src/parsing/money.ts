import { fold } from './fold.ts';
import { saysNothing } from './nothing.ts';
import { doubted, type Parsed, refused, understood } from './parsed.ts';
import { type DecimalMark, type Digits, splitDigits } from './separators.ts';

/** How a column writes money: pesos, thousands of pesos (M$), or not known ("auto": pesos unless the cell says M$). */
export type MoneyUnit = 'pesos' | 'thousands' | 'auto';

const unreadable = 'No es un monto. Escríbalo en pesos, como 1.395.820.';

/** `decimal` is the mark that `detectDecimal` proved over the column; without it a lone separator before three digits groups thousands. */
export type MoneyOptions = { unit: MoneyUnit; decimal?: DecimalMark };

/** Integer pesos from a cell, null when it is blank. A mark in the cell (M$, MM$) wins over the column's unit; decimals of a peso are rounded with a doubt. */
export function readMoney(text: string, { unit, decimal }: MoneyOptions = { unit: 'auto' }): Parsed<number | null> {
  const written = text.normalize('NFKC').replace(/[−–—]/g, '-').replace(/\s+/g, ' ').trim().toUpperCase();
  if (isDash(written)) return understood(0);
  if (saysNothing(written)) return understood(null);
  if (/\b(UF|UTM|CLF|USD|EUR)\b|US ?\$|€/.test(written)) {
    return refused('El monto está en otra unidad (UF, UTM o moneda extranjera). Conviértalo a pesos.');
  }
  const marked = markedZeros(written);
  const zeros = marked ?? (unit === 'thousands' ? 3 : 0);
  const { body, isNegative } = signed(
    written.replace(/M{1,2} ?\$|\$|\bCLP\b|\bPESOS\b|\bM{1,2}\b|\bMILES DE\b/g, ' ').trim(),
  );
  if (/\d\s*[/;]\s*\d/.test(body)) return refused('La celda tiene más de un monto. Deje uno solo.');
  const digits = splitDigits(body, (mark) => (mark === decimal ? 'decimal' : 'thousands'));
  if (!digits) return refused(body.match(/\d/) ? unclear(text) : unreadable);
  const sure = { ...digits, isDoubtful: digits.isDoubtful && decimal === undefined };
  return pesos(sure, zeros, isNegative, text, unit === 'auto' && marked === null);
}

/** The unit of a column as found out: `isSure` only when header, preamble or cells say it; `because` in Spanish for the person. */
export type DetectedUnit = { unit: 'pesos' | 'thousands'; isSure: boolean; because: string };

/** Decides whether a money column is in pesos or in thousands (M$), from its header, its cells and the lines above the table. */
export function detectMoneyUnit(header: string, samples: string[], preamble: string[] = []): DetectedUnit {
  if (saysThousands(header))
    return { unit: 'thousands', isSure: true, because: `El título «${header.trim()}» dice miles (M$).` };
  const filled = samples.filter((cell) => /\d/.test(cell));
  const marked = filled.filter((cell) => markedZeros(cell.toUpperCase()) === 3).length;
  if (filled.length > 0 && marked === filled.length) {
    return { unit: 'thousands', isSure: true, because: 'Todas las celdas dicen M$.' };
  }
  const above = preamble.find(saysThousands);
  if (above) return { unit: 'thousands', isSure: true, because: `Sobre la tabla dice «${above.trim()}».` };
  if (/(^|[^M])\$|\bpesos\b/i.test(header))
    return { unit: 'pesos', isSure: true, because: `El título «${header.trim()}» dice pesos.` };
  return unitBySize(filled);
}

// Half of the real investment lines of one regional government are under M$ 133,000 and few under 10 million pesos:
// a column whose middle amount is under a million is probably written in thousands.
function unitBySize(filled: string[]): DetectedUnit {
  const amounts = filled.flatMap((cell) => {
    const parsed = readMoney(cell, { unit: 'pesos' });
    return parsed.ok && parsed.value ? [Math.abs(parsed.value)] : [];
  });
  const middle = amounts.sort((a, b) => a - b)[Math.floor(amounts.length / 2)];
  if (middle === undefined) return { unit: 'pesos', isSure: false, because: 'La columna no trae montos.' };
  const size = `La mitad de los montos es menor que ${middle.toLocaleString('es-CL')}`;
  if (middle < 1_000_000) return { unit: 'thousands', isSure: false, because: `${size}: parecen miles de pesos (M$).` };
  return { unit: 'pesos', isSure: false, because: `${size}: parecen pesos.` };
}

function saysThousands(text: string): boolean {
  return /(^|[^A-Z])M ?\$/i.test(text) || /\bmiles de pesos\b/.test(fold(text)) || /[_ (]M\)?$/.test(text.trim());
}

/** A dash alone is how spreadsheets show zero in their accounting format. */
function isDash(written: string): boolean {
  return /^(M{0,2} ?\$)? ?-+$/.test(written);
}

/** Zeros that a mark in the cell adds: 3 for M$, 6 for MM$, null without mark. */
function markedZeros(written: string): number | null {
  if (/MM ?\$|\bMM\b|\bMILLONES\b/.test(written)) return 6;
  return /M ?\$|\bM\b|\bMILES\b/.test(written) ? 3 : null;
}

function signed(body: string): { body: string; isNegative: boolean } {
  const inside = /^-? ?\( ?(.*?) ?\)$/.exec(body);
  if (inside) return { body: inside[1] ?? '', isNegative: true };
  const bare = body.replace(/^- ?/, '').replace(/[.,]-$/, '');
  const trailing = bare.endsWith('-');
  return { body: trailing ? bare.slice(0, -1).trim() : bare.trim(), isNegative: body.startsWith('-') || trailing };
}

function pesos(
  digits: Digits,
  zeros: number,
  isNegative: boolean,
  text: string,
  isUnitUnknown: boolean,
): Parsed<number | null> {
  const kept = digits.fraction.slice(0, zeros).padEnd(zeros, '0');
  const rest = digits.fraction.slice(zeros);
  const size = Number(digits.whole + kept) + (/^[5-9]/.test(rest) ? 1 : 0);
  if (!Number.isSafeInteger(size)) return refused('El monto es demasiado grande. Revise los ceros.');
  const value = isNegative && size > 0 ? -size : size;
  const shown = `$ ${value.toLocaleString('es-CL')}`;
  if (/[1-9]/.test(rest)) return doubted(value, `«${text.trim()}» tiene decimales de peso: se redondeó a ${shown}.`);
  if (digits.isDoubtful && zeros > 0 && !text.includes('$'))
    return doubted(value, `«${text.trim()}» se leyó como ${shown}: el separador se tomó por miles.`);
  if (isUnitUnknown) return doubted(value, `No dice si son pesos o miles de pesos (M$): se leyó como ${shown}.`);
  return understood(value);
}

function unclear(text: string): string {
  const why = /\p{L}{2,}/u.test(text) ? 'trae palabras' : 'sus puntos y comas no calzan';
  return `No se entiende el monto «${text.trim().slice(0, 40)}»: ${why}. Escríbalo en pesos, como 1.395.820.`;
}
