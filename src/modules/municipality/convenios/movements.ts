import type { LocalDate } from '../../../law/index.ts';
import { sayPeriod } from '../../../law/units/words.ts';
import type { Ending, Movement } from './balance.ts';

/** The rows that decide the money of one convenio; what is empty is null. */
export interface MoneyRows {
  convenio: {
    id: string;
    state: string | null;
    amount: number | null;
    signedOn: LocalDate | null;
    approvedOn: LocalDate | null;
    startsOn: LocalDate | null;
    endsOn: LocalDate | null;
    endedOn: LocalDate | null;
  };
  amendments: readonly {
    id: string;
    number: string;
    amount: number | null;
    endsOn: LocalDate | null;
    approvedOn: LocalDate;
  }[];
  remittances: readonly { id: string; kind: string; number: number; movedOn: LocalDate; amount: number }[];
  renditions: readonly {
    id: string;
    state: string | null;
    period: string;
    amount: number;
    submittedOn: LocalDate | null;
    acceptedOn: LocalDate | null;
    acceptedAmount: number | null;
    returnedOn: LocalDate | null;
  }[];
}

// A convenio that is in force and says no day was agreed before any day that one may ask for.
const longAgo: LocalDate = '1900-01-01';

/** Everything that moved the money of a convenio, in order of its day. */
export const movementsOf = (rows: MoneyRows): Movement[] =>
  [
    ...agreed(rows),
    ...rows.amendments.flatMap(amended),
    ...rows.remittances.map(moved),
    ...rows.renditions.flatMap(rendered),
  ].toSorted((a, b) => a.on.localeCompare(b.on));

/** What ends a convenio, as its rows say. */
export const endingOf = ({ convenio: { endsOn, endedOn, state }, amendments }: MoneyRows): Ending => ({
  endsOn,
  moved: amendments.flatMap((each) => (each.endsOn ? [{ on: each.approvedOn, endsOn: each.endsOn }] : [])),
  endedOn: state === 'ended' ? endedOn : null,
});

const agreed = ({ convenio }: MoneyRows): Movement[] => {
  const { id, state, amount, signedOn, approvedOn, startsOn } = convenio;
  if (!amount || state === 'negotiation') return [];
  const on = signedOn ?? approvedOn ?? startsOn ?? longAgo;
  return [{ on, kind: 'agreed', amount, path: `/fichas/convenios/${id}`, says: 'Convenio firmado' }];
};

const amended = ({ id, number, amount, approvedOn }: MoneyRows['amendments'][number]): Movement[] =>
  amount
    ? [
        {
          on: approvedOn,
          kind: 'amended',
          amount,
          path: `/fichas/convenio-amendments/${id}`,
          says: `Modificación ${number}`,
        },
      ]
    : [];

const moved = ({ id, kind, number, movedOn, amount }: MoneyRows['remittances'][number]): Movement => ({
  on: movedOn,
  kind: kind === 'returned' ? 'givenBack' : 'received',
  amount,
  path: `/fichas/remittances/${id}`,
  says: `${kind === 'returned' ? 'Reintegro' : 'Remesa'} ${number}`,
});

/** What is accepted for less leaves the rest to be rendered again; what is returned, all of it. */
const rendered = (row: MoneyRows['renditions'][number]): Movement[] => {
  const { id, period, amount, submittedOn, acceptedOn, acceptedAmount, returnedOn, state } = row;
  if (!submittedOn || state === 'draft') return [];
  const path = `/fichas/renditions/${id}`;
  const name = `Rendición de ${sayPeriod(period)}`;
  const first: Movement = { on: submittedOn, kind: 'rendered', amount, path, says: `${name}, presentada` };
  if (state === 'returned')
    return [
      first,
      { on: later(returnedOn, submittedOn), kind: 'rendered', amount: -amount, path, says: `${name}, devuelta` },
    ];
  if (state !== 'accepted') return [first];
  const taken = acceptedAmount ?? amount;
  const on = later(acceptedOn, submittedOn);
  const less: Movement = { on, kind: 'rendered', amount: taken - amount, path, says: `${name}, parte no aceptada` };
  const accepted: Movement = { on, kind: 'accepted', amount: taken, path, says: `${name}, aceptada` };
  return taken === amount ? [first, accepted] : [first, less, accepted];
};

const later = (one: LocalDate | null, other: LocalDate): LocalDate => (one !== null && one > other ? one : other);
