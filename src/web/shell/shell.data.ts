import { type Actor, signatureLabel } from '../../charter/index.ts';
import { type Institution, institutionOf } from '../../modules/common/institution/index.ts';
import type { PageContext } from '../context.ts';
import { listsFor, type Place, railFor } from './places.ts';

/** What surrounds every page. */
export interface ShellData {
  institution: string;
  edition: string;
  demo: boolean;
  today: string;
  density: string;
  rail: string;
  places: Place[];
  /** Who keeps any list may bring it from a spreadsheet. */
  mayImport: boolean;
  person?: { id: string; name: string; posts: { label: string; until?: string; isForAnother: boolean }[] };
}

/** Gathers what surrounds the page; it never fails because of the database, so that the page can say what failed. */
export const shellData = async ({ house, visitor }: PageContext, request: Request): Promise<ShellData> => {
  const cookies = request.headers.get('cookie') ?? '';
  const { actor } = visitor;
  return {
    institution: await nameOf(house.database),
    edition: house.edition,
    demo: house.demo,
    today: new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Santiago' }).format(house.clock.now()),
    density: /densidad=compacta/.test(cookies) ? 'compacta' : 'comoda',
    rail: /riel=cerrado/.test(cookies) ? 'cerrado' : 'abierto',
    places: actor ? railFor(house.catalog, actor) : [],
    mayImport: actor !== undefined && listsFor(house.catalog, actor).mine.length > 0,
    person: actor && {
      id: actor.person,
      name: actor.name,
      posts: postsOf(actor),
    },
  };
};

/** For whom one acts comes first: it is what the others must see, and it ends. */
const postsOf = ({ holdings }: Actor): { label: string; until?: string; isForAnother: boolean }[] =>
  holdings
    .map((holding) => ({
      label: signatureLabel(holding),
      until: holding.until,
      isForAnother: holding.capacity !== 'titular' && holding.capacity !== 'prorroga',
    }))
    .toSorted((a, b) => Number(b.isForAnother) - Number(a.isForAnother));

let known: { until: number; institution: Institution | undefined } | undefined;

const nameOf = async (database: Parameters<typeof institutionOf>[0]): Promise<string> => {
  if (!known || known.until < performance.now()) {
    const institution = await institutionOf(database).catch(() => known?.institution);
    known = { until: performance.now() + (institution ? 30_000 : 1_000), institution };
  }
  return known.institution?.name ?? 'Cabildo';
};
