import { addMonths } from '../../../law/index.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { fieldsOf } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { fundingSource } from './funding.record.ts';
import { sourcePaper } from './sourcePaper.record.ts';

type Source = Row<typeof fundingSource>;

/** The source of the next year as it would be written, and the one that is it already. */
export interface NextYear {
  source: Source;
  /** Values of the new row: the same rules, a year later, less sure. */
  values: Readonly<Record<string, unknown>>;
  name: string;
  year: number;
  papers: number;
  existing: { id: string; name: string } | undefined;
}

/** What the source of the next year would be, before anybody writes it. */
export const nextYearOf = async (desk: Desk, id: string, today: string): Promise<NextYear> => {
  const source = await desk.one(fundingSource, id);
  const year = (source.year ?? Number((source.validTo ?? today).slice(0, 4))) + 1;
  const name = nameIn(source.name, year);
  const [papers, existing] = await Promise.all([papersOf(desk, id, 1), existingOf(desk, id, name)]);
  return { source, year, name, existing, papers: papers.total, values: later(source, name, year) };
};

/** Writes the source of the next year with its papers and rendition rules; its calls are announced when they are known. */
export const copyToNextYear = (desk: Desk, id: string, today: string): Promise<{ id: string; name: string }> =>
  desk.together(async (inside) => {
    const { values, name, existing } = await nextYearOf(inside, id, today);
    if (existing) throw new Refused(`«${existing.name}» ya está escrita: ábrala y corrija lo que cambió.`);
    const made = await inside.create(fundingSource, { ...values, name, previous: id });
    for (const { paperKind, confidence, ...paper } of (await papersOf(inside, id, most)).items)
      await inside.create(sourcePaper, {
        ...ownValues(sourcePaper, paper),
        paperKind: paperKind.id,
        source: made.id,
        confidence: lessSure(confidence),
      });
    return { id: made.id, name };
  });

const most = 500;

const papersOf = (desk: Desk, source: string, limit: number) =>
  desk.list(sourcePaper, { filters: [{ field: 'source', operator: 'eq', value: source }], limit });

/** `FRIL` → `FRIL 2027`; `FRIL 2026` too. */
const nameIn = (name: string, year: number): string => {
  const bare = name.replace(/\s*\b(19|20)\d\d\b/, '').trim();
  return `${bare.slice(0, 75)} ${year}`;
};

const existingOf = async (desk: Desk, id: string, name: string): Promise<NextYear['existing']> => {
  const [found] = await desk.sql.rows<{ id: string; name: string }>(
    'select id, name from funding_source where previous = $1::uuid or lower(name) = lower($2) order by name limit 1',
    [id, name],
  );
  return found;
};

/** What the year before said is likely of the next, and nothing more. */
const lessSure = (confidence: string | null): string => (confidence === 'confirmed' ? 'likely' : 'doubtful');

const later = (source: Source, name: string, year: number): Record<string, unknown> => {
  const oneYear = (day: string | null): string | null => (day === null ? null : addMonths(day, 12));
  return {
    ...ownValues(fundingSource, { ...source }),
    name,
    year,
    validFrom: oneYear(source.validFrom),
    validTo: oneYear(source.validTo),
    limitOn: oneYear(source.limitOn),
    confidence: lessSure(source.confidence),
    amountsConfidence: lessSure(source.amountsConfidence),
  };
};

/** The fields that people write, of a row that is copied; what points elsewhere is told apart. */
const ownValues = (record: Parameters<typeof fieldsOf>[0], row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    fieldsOf(record).flatMap(([key, { derived, target }]) =>
      derived || target !== undefined || !(key in row) ? [] : [[key, row[key]]],
    ),
  );
