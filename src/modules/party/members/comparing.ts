import { fold } from '../../../parsing/fold.ts';
import { lost } from './member.workflow.ts';
import type { RollPerson } from './rollFile.ts';

/** One of our sheets, opened for the comparison. */
export interface OwnPerson {
  id: string;
  state: string;
  run: string;
  name: string;
  affiliatedOn: string | null;
}

/** What one person came to when both lists were laid side by side. */
export type Compared =
  | { kind: 'same'; member: string }
  | { kind: 'onlyHere'; member: string }
  | { kind: 'onlyThere'; there: RollPerson }
  | { kind: 'differs'; member: string; there: RollPerson; what: string[] };

const counts = (state: string): boolean => state === 'affiliated' || state === 'suspended';

/** Lays our sheets beside the electoral service's list, person by person, by their RUN. */
export const compare = (ours: readonly OwnPerson[], theirs: readonly RollPerson[]): Compared[] => {
  const byRun = new Map(ours.map((person) => [person.run, person]));
  const there = new Set(theirs.map(({ run }) => run));
  const missing = ours
    .filter(({ run, state }) => counts(state) && !there.has(run))
    .map(({ id }): Compared => ({ kind: 'onlyHere', member: id }));
  return [...theirs.map((person) => compareOne(byRun.get(person.run), person)), ...missing];
};

const compareOne = (own: OwnPerson | undefined, there: RollPerson): Compared => {
  if (!own) return { kind: 'onlyThere', there };
  const what = [
    ...(there.name !== '' && wordsOf(there.name) !== wordsOf(own.name) ? ['nombre'] : []),
    ...(there.affiliatedOn !== null && there.affiliatedOn !== own.affiliatedOn ? ['fecha de afiliación'] : []),
    ...(counts(own.state) ? [] : [lost.some((state) => state === own.state) ? 'salida no informada' : 'estado']),
  ];
  return what.length === 0 ? { kind: 'same', member: own.id } : { kind: 'differs', member: own.id, there, what };
};

// The service writes the family names first and we do not: the same words in another order are the same name.
const wordsOf = (name: string): string => fold(name).split(' ').sort().join(' ');
