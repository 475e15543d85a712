/** How a cell's number is to be written as text. */
export type NumberStyle = { kind: 'plain' } | { kind: 'date' } | { kind: 'time' } | { kind: 'padded'; width: number };

const plain: NumberStyle = { kind: 'plain' };
const millisecondsADay = 86_400_000;

/** The style that a number format asks for: built-in ids per ECMA-376 part 1, 18.8.30, or its own code. */
export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return { kind: 'date' };
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return { kind: 'time' };
  if (!code) return plain;
  const padding = /^0{2,20}$/.exec(code);
  if (padding) return { kind: 'padded', width: code.length };
  const bare =
    code
      .split(';')[0]
      ?.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
      .toLowerCase() ?? '';
  if (/^general|[#0?]/.test(bare) && !/[dy]/.test(bare)) return plain;
  if (/[dy]|mmm/.test(bare) || /^m+$/.test(bare)) return { kind: 'date' };
  return /[hs]/.test(bare) ? { kind: 'time' } : plain;
}

/** A stored number as text: ISO date or instant without zone, HH:MM:SS, digits padded with zeros, or a plain decimal. */
export function numberText(stored: string, style: NumberStyle, startsIn1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (style.kind === 'padded') return value < 0 ? plainDecimal(value) : plainDecimal(value).padStart(style.width, '0');
  if (style.kind === 'plain' || value < 0 || value > 2_958_466) return plainDecimal(value);
  return style.kind === 'time' && value < 1 ? timeText(value) : dateText(value, startsIn1904);
}

/** A number without exponent, at the 15 significant digits that spreadsheets keep. */
export function plainDecimal(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const text = String(Number(value.toPrecision(15)));
  const parts = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!parts) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

/** Serial 60 is the 29 February 1900 that never was; smaller serials are one day off. */
function dateText(serial: number, startsIn1904: boolean): string {
  const days = startsIn1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const instant = new Date(Date.UTC(1899, 11, 30) + Math.round((days * millisecondsADay) / 1000) * 1000);
  const text = instant.toISOString().slice(0, 19);
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text;
}

function timeText(fraction: number): string {
  return new Date(Math.round(fraction * 86_400) * 1000).toISOString().slice(11, 19);
}
