import { can, type Facts, milliseconds, type PostFact, sharesAt, vacantSince } from '../charter/index.ts';
import { dateInChile } from '../platform/clock.ts';
import type { Desk } from '../records/desk.ts';
import { authorityOf, ratificationOf } from './common/posts/index.ts';
import { mayRegister } from './absences.ts';
import type { House } from './house.ts';
import type { Break } from './common/home/index.ts';
import { mayRead } from '../records/access.ts';

type Ground = Pick<House, 'facts' | 'clock' | 'charter' | 'catalog' | 'database'>;

/** What the members of the body carry that can agree who acts: the concejo, the leadership. */
export const bodyFunctions = ['CON1', 'P8'];

const shown = 4;

/** Posts in which nobody can act and acts that wait to be ratified, for the registrars and the bodies that can mend it. */
export const gapsFor = async (house: Ground, desk: Desk): Promise<Break[]> => {
  const registers = mayRegister(house, desk.actor);
  const decides = can(desk.actor, [...authorityOf(house.charter), ...bodyFunctions]).allowed;
  if (!registers && !decides) return [];
  const facts = await house.facts();
  const held = new Set(facts.tenures.map(({ post }) => post));
  const empty = facts.posts.flatMap((post) => gapIn(post, desk.now, facts));
  const breaks = [
    breakOf(
      {
        title: 'Cargos en que nadie puede actuar',
        mend: 'Falta el acuerdo o el decreto que designe a alguien; mientras tanto, nadie firma en ellos.',
        all: '/organigrama',
      },
      empty.filter(({ id }) => held.has(id)),
    ),
    ...(registers
      ? [
          breakOf(
            {
              title: 'Cargos sin ningún nombramiento',
              mend: 'Registre quién los ejerce, o quítelos si aquí no existen.',
              all: '/organigrama',
            },
            empty.filter(({ id }) => !held.has(id)),
          ),
        ]
      : []),
    await unratified(house, desk),
  ];
  return breaks.filter(({ count }) => count > 0);
};

type Found = Break['first'][number];

const breakOf = (said: Pick<Break, 'title' | 'mend' | 'all'>, found: readonly Found[]): Break => ({
  ...said,
  functions: [],
  count: found.length,
  first: found.slice(0, shown),
});

const gapIn = (post: PostFact, now: Date, facts: Facts): Found[] => {
  const missing = sharesAt(post, now, facts).find((share) => share.missing !== undefined)?.missing;
  if (missing === undefined) return [];
  const since = sinceWhen(post, now, facts);
  const on = since === undefined ? null : dateInChile(new Date(since));
  return [{ id: post.id, name: missing, path: 'posts', to: `/cargos/${post.id}`, since: on }];
};

const sinceWhen = (post: PostFact, now: Date, facts: Facts): number | undefined => {
  const tenures = new Set(facts.tenures.filter((tenure) => tenure.post === post.id).map(({ id }) => id));
  const away = (facts.absences ?? []).find(
    ({ tenure, from, to }) =>
      tenures.has(tenure) &&
      milliseconds(from) <= now.getTime() &&
      (to === undefined || milliseconds(to) > now.getTime()),
  );
  return away ? milliseconds(away.from) : vacantSince(post, now.getTime(), facts);
};

const unratified = async ({ charter }: Ground, desk: Desk): Promise<Break> => {
  const ratification = ratificationOf(charter);
  const said = {
    title: 'Actos firmados por quien no podía',
    mend: 'Se supo después: ratifíquelos o déjelos sin efecto.',
    all: '/ratificaciones',
  };
  if (!mayRead(desk.actor, ratification)) return breakOf(said, []);
  const { items, total } = await desk.list(ratification, {
    filters: [{ field: 'state', operator: 'eq', value: 'pending' }],
    sort: { field: 'signedAt', descending: false },
    limit: shown,
  });
  const found = items.map(({ id, name, signedAt }) => ({
    id,
    name: name ?? '',
    path: 'ratifications',
    to: '/ratificaciones',
    since: signedAt && dateInChile(new Date(signedAt)),
  }));
  return { ...breakOf(said, found), count: total };
};

/** Why nobody at all can exercise some functions now, with what is missing; undefined when somebody can. */
export const whyNobody = async (
  { facts: read, clock }: Pick<House, 'facts' | 'clock'>,
  functions: readonly string[],
): Promise<string | undefined> => {
  const facts = await read();
  const missing: string[] = [];
  for (const post of facts.posts) {
    const shares = sharesAt(post, clock.now(), facts).filter((share) =>
      share.functions.some((code) => functions.includes(code)),
    );
    if (shares.some(({ acting }) => acting !== undefined)) return undefined;
    missing.push(...shares.flatMap((share) => share.missing ?? []));
  }
  return missing.length > 0 ? `Ahora nadie puede hacerlo. ${missing[0]}` : undefined;
};
