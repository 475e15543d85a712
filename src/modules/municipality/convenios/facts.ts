import { readFileSync } from 'node:fs';
import type { LocalDate } from '../../../law/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { institutionOf } from '../../common/institution/index.ts';
import { calendarSeenBy } from '../../common/calendarDays/index.ts';
import { lawSeenBy } from '../../common/law/index.ts';
import { type ConvenioTerms, type TermFacts, termsOf } from './terms.ts';

/** What decides which terms run for a convenio. */
export interface ConvenioFacts extends TermFacts {
  id: string;
  name: string;
  state: string;
  kind: string | null;
  startsOn: LocalDate | null;
  calledOn: LocalDate | null;
  currentEnd: LocalDate | null;
  initiativeState: string | null;
}

const question = readFileSync(new URL('./facts.sql', import.meta.url), 'utf8');

/** The facts of these convenios, or of all. */
export const factsOf = (sql: Queryable, ids: readonly string[] | null): Promise<ConvenioFacts[]> =>
  sql.rows<ConvenioFacts>(question, [ids]);

/** Answers the terms of any convenio as law, institution and calendar stand in this transaction. */
export const termsSeenBy = async (sql: Queryable, today: LocalDate) => {
  const law = await lawSeenBy(sql);
  const institution = await institutionOf(sql);
  const calendar = await calendarSeenBy(sql);
  const region = institution?.commune?.code.slice(0, 2);
  return { calendar, of: (facts: TermFacts): ConvenioTerms => termsOf(facts, law, region, today) };
};

/** A convenio that moves money: reports and renditions are owed for it. */
export const movesMoney = ({ kind }: Pick<ConvenioFacts, 'kind'>): boolean => kind !== 'collaboration';
