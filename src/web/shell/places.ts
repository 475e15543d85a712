import { can, type Actor } from '../../charter/index.ts';
import { mayRead } from '../../records/access.ts';
import type { Catalog } from '../../records/catalog.ts';
import { parentField, type RecordType } from '../../records/record.ts';
import type { IconName } from './Icon.tsx';

/** One entry of the rail. */
export interface Place {
  to: string;
  label: string;
  icon: IconName;
}

/** Lists that most people look for first, in this order; the rest follow as the functions ask. */
const first: Readonly<Record<string, IconName>> = {
  member: 'person',
  initiative: 'list',
  application: 'bring',
  convenio: 'money',
  idea: 'idea',
  plan: 'plan',
  semesterReport: 'report',
  session: 'people',
  fundingSource: 'money',
  upperProgramme: 'plan',
  partyUnit: 'people',
  partyMeeting: 'calendar',
};

/** Records whose list is a page made by hand. */
const ownPages: Readonly<Record<string, string>> = {
  semesterReport: '/informes',
  application: '/postulaciones',
  fundingSource: '/fuentes',
  upperProgramme: '/programas',
  mapLayer: '/mapa/capas',
  unitValue: '/unidades',
  dayException: '/dias-inhabiles',
  session: '/sesiones',
  portalSetting: '/publicar',
  convenio: '/convenios',
};

// A page that holds more than the list that it is found by.
const wider: Readonly<Record<string, string>> = { semesterReport: 'Informes' };

/** Where a record's list is opened. */
export const addressOf = (record: RecordType): string => ownPages[record.name] ?? `/fichas/${record.path}`;

const inRail = 8;

/** Lists that the person may open, those of their functions first. */
export const listsFor = (catalog: Catalog, actor: Actor): { mine: RecordType[]; others: RecordType[] } => {
  const open = catalog.records.filter((record) => mayRead(actor, record) && !parentField(record) && !record.ownedBy);
  const mine = open.filter((record) => can(actor, record.serves).allowed);
  return { mine: mine.toSorted((a, b) => rank(a) - rank(b)), others: open.filter((record) => !mine.includes(record)) };
};

/** Where a list stands among what was found: what most people look for first, then their own, then the rest. */
export const placeOf = (catalog: Catalog, actor: Actor): ((path: string) => number) => {
  const { mine, others } = listsFor(catalog, actor);
  const paths = [...mine, ...others].toSorted((a, b) => rank(a) - rank(b)).map(({ path }) => path);
  return (path) => (paths.includes(path) ? paths.indexOf(path) : paths.length);
};

const rank = (record: RecordType): number => {
  const place = Object.keys(first).indexOf(record.name);
  return place === -1 ? 1_000 : place;
};

/** The lists of the rail: only what the person's functions need. */
export const railFor = (catalog: Catalog, actor: Actor): Place[] => {
  const { mine, others } = listsFor(catalog, actor);
  const known = others.filter((record) => rank(record) < 1_000).toSorted((a, b) => rank(a) - rank(b));
  const wanted = mine.filter((record) => rank(record) < 1_000);
  // Who sits in the council has no list of their own, and its sessions are what they come for.
  const sits = can(actor, ['CON1']).allowed ? known.filter(({ name }) => name === 'session') : [];
  const lists = [...sits, ...wanted, ...known, ...(wanted.length < 3 ? mine : [])]
    .filter((record, index, all) => all.indexOf(record) === index)
    .slice(0, inRail)
    .map((record) => ({
      to: addressOf(record),
      label: wider[record.name] ?? record.label[1],
      icon: first[record.name] ?? ('list' as const),
    }));
  const seen = lists.some(({ to }) => to === '/fichas/initiatives') ? [calendar, map] : [calendar];
  const visits = mayVisit(catalog, actor) ? [field] : [];
  const places = actor.holdings.length > 0 ? [...lists.toSpliced(2, 0, ...seen), ...visits, organigram] : lists;
  return can(actor, ['ADM1']).allowed ? [...places, accounts, letters] : places;
};

/** What expires, for whoever holds a post. */
const calendar: Place = { to: '/calendario', label: 'Calendario', icon: 'calendar' };

/** Where the initiatives are, for whoever may see them. */
const map: Place = { to: '/mapa', label: 'Mapa', icon: 'map' };

/** Visits to works from a phone, for who writes them. */
const field: Place = { to: '/terreno', label: 'Terreno', icon: 'place' };

const mayVisit = (catalog: Catalog, actor: Actor): boolean =>
  catalog.records.some(({ name, serves }) => name === 'siteVisit' && can(actor, serves).allowed);

/** Who acts in which post, for whoever holds one. */
const organigram: Place = { to: '/organigrama', label: 'Organigrama', icon: 'people' };

/** Who may enter: invitations and accounts, for who keeps the system. */
const accounts: Place = { to: '/cuentas', label: 'Cuentas', icon: 'person' };

/** What the house writes to people: what went, what waits and why. */
const letters: Place = { to: '/correos', label: 'Correos', icon: 'mail' };
