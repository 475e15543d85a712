import { addDays } from '../../../law/index.ts';
import { formatRut } from '../../../parsing/rut.ts';
import { demoBodies } from './bodies.data.ts';
import { familyNames, firstNames, womenLeaders } from './names.data.ts';

type State = 'interested' | 'requested' | 'accepted' | 'affiliated';

/** One invented member, as the house will keep them. */
export interface DemoMember {
  who: { run: string; name: string; sex: 'female' | 'male'; [key: string]: string };
  beginning: { state: State; movedOn: string; movedBy: string; movedAct: string; person: string | null };
  bodies: { code: string; role: 'member' | 'head' | 'secretary' }[];
  /** How often they come to meetings, of ten. */
  comes: number;
}

const howMany = 172;
const cells = demoBodies.filter(({ kind }) => kind === 'cell').map(({ code }) => code);
const others = demoBodies.filter(({ kind }) => kind === 'brigade' || kind === 'department').map(({ code }) => code);

/** About a hundred and eighty members: the leaders and people who exist nowhere, always the same. */
export const demoMembers = (leaders: ReadonlyMap<string, string>, today: string): DemoMember[] => [
  ...[...leaders].map(([name, person], place) => leaderOf(name, person, place, today)),
  ...Array.from({ length: howMany }, (_, place) => memberOf(place, today)),
];

// No RUN is so high yet: these numbers are nobody's.
const runOf = (place: number): string => formatRut(41_000_000 + place * 10_007);

const leaderOf = (name: string, person: string, place: number, today: string): DemoMember => ({
  who: whoOf(900 + place, name, womenLeaders.includes(name) ? 'female' : 'male', addDays(today, -3_000 - place * 131)),
  beginning: beginningOf('affiliated', addDays(today, -3_000 - place * 131), person),
  bodies: [
    { code: 'comunal', role: place === 0 ? 'head' : 'member' },
    { code: cells[place % cells.length] ?? '', role: 'member' },
  ],
  comes: 9,
});

const memberOf = (place: number, today: string): DemoMember => {
  const sex = (place * 7) % 12 < 6 ? 'female' : 'male';
  const name = `${pick(firstNames[sex], place * 5 + Math.floor(place / 26))} ${pick(familyNames, place * 3)} ${pick(familyNames, place * 11 + 7)}`;
  const since = addDays(today, -400 - ((place * 53) % 4_200));
  const state = stateOf(place);
  return {
    who: whoOf(place, name, sex, state === 'affiliated' ? since : ''),
    beginning: beginningOf(state, state === 'affiliated' ? since : addDays(today, -210 - (place % 30)), null),
    bodies: state === 'affiliated' ? bodiesOf(place) : [],
    comes: (place * 3) % 11,
  };
};

const pick = (names: readonly string[], place: number): string => names[place % names.length] ?? '';

const stateOf = (place: number): State => {
  if (place < howMany - 17) return 'affiliated';
  return (['requested', 'accepted', 'interested'] as const)[place % 3] ?? 'interested';
};

// Núcleos are of different sizes: the first have the most, and one has too few to be counted.
const bodiesOf = (place: number): DemoMember['bodies'] => {
  const drawn =
    place % 40 === 39 ? cells.at(-1) : cells[Math.floor(((place * 17) % 100) ** 1.25 / 46) % (cells.length - 1)];
  const own = place < cells.length ? cells[place] : drawn;
  const role = place < cells.length ? 'secretary' : 'member';
  const front = place % 5 === 2 ? [{ code: pick(others, Math.floor(place / 5)), role: 'member' as const }] : [];
  return place % 23 === 4 ? front : [{ code: own ?? '', role }, ...front];
};

const whoOf = (place: number, name: string, sex: 'female' | 'male', affiliatedOn: string): DemoMember['who'] => ({
  run: runOf(place),
  name,
  sex,
  bornOn: `${1946 + ((place * 13) % 58)}-0${1 + (place % 9)}-1${place % 9}`,
  phone: `+56 9 5555 0${String(place).padStart(3, '0')}`,
  sector: pick(['Las Acacias', 'El Boldo', 'Estación', 'Río Claro', 'Los Notros', 'Alto Peumo'], place),
  circumscription: `Trehuelemu, mesa ${1 + (place % 38)} ${sex === 'female' ? 'mujeres' : 'varones'}`,
  ...(affiliatedOn ? { affiliatedOn } : {}),
});

const beginningOf = (state: State, movedOn: string, person: string | null): DemoMember['beginning'] => ({
  state,
  movedOn,
  movedBy: state === 'interested' ? 'person' : 'service',
  movedAct: state === 'interested' ? 'Se acercó a la sede' : 'Registro de afiliados',
  person,
});
