import { type Content, contentInWords, isLocalDate, type LegalValue } from '../../../law/index.ts';
import { readNumber } from '../../../parsing/number.ts';
import { Refused } from '../../../records/refused.ts';

/** What a person wrote for a value, as the value holds it. @throws Refused at «says» when it is not that. */
export const contentOf = ({ holds, versions }: Pick<LegalValue, 'holds' | 'versions'>, says: string): Content => {
  if (holds === 'number') return figure(says);
  if (holds === 'numbers') return says.split(/[;·]/).map(figure);
  const dated = versions.some(({ value }) => typeof value === 'string' && isLocalDate(value));
  if (dated && !isLocalDate(says)) throw new Refused('Este valor es una fecha: escríbala como 2026-12-31.', 'says');
  return says;
};

const figure = (text: string): number => {
  const read = readNumber(text);
  if (!read.ok) throw new Refused(read.reason, 'says');
  if (read.value === null) throw new Refused('Este valor es un número: escríbalo como 12,5.', 'says');
  return read.value;
};

/** A content as it is written in a form, so that it is read back the same. */
export const writtenContent = (content: Content): string =>
  typeof content === 'string'
    ? content
    : (typeof content === 'number' ? [content] : content).map(contentInWords).join('; ');
