import type { LocalDate } from './date.ts';
import type { Confidence } from './days/holiday.ts';
import type { Content, LegalValue, Limit, Reach } from './value.ts';

const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

/** `2026-11-21` → `21 nov 2026`. */
export const dateInWords = (date: LocalDate): string => {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
};

/** A content as people read it: figures with a decimal comma, dates in words. */
export const contentInWords = (content: Content): string => {
  if (typeof content === 'number') return content.toLocaleString('es-CL', { maximumFractionDigits: 6 });
  if (typeof content === 'string') return isDate(content) ? dateInWords(content) : content;
  // Two are a pair; among more, the decimal comma would be taken for the comma of a list.
  return content.map(contentInWords).join(content.length === 2 ? ' y ' : ' · ');
};

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

const limits: Readonly<Record<Limit, string>> = { min: 'al menos ', max: 'hasta ' };

/** A content with its limit and unit: `hasta 500 UTM`. */
export const valueInWords = ({ limit, unit }: Pick<LegalValue, 'limit' | 'unit'>, content: Content): string =>
  `${limit ? limits[limit] : ''}${contentInWords(content)}${unit ? ` ${unit}` : ''}`;

export const confidenceInWords: Readonly<Record<Confidence, string>> = {
  confirmed: 'Leído en su fuente',
  likely: 'Conocido, sin releer en su fuente',
  doubtful: 'Dudoso: hay que comprobarlo',
};

export const reachInWords: Readonly<Record<Reach, string>> = {
  national: 'Todo el país',
  region: 'Una región',
  funder: 'Una fuente de financiamiento y año',
  institution: 'Esta institución',
};
