import type { LegalValue, Values } from '../../law/index.ts';
import { lawOf, ownValue } from '../../modules/common/law/index.ts';
import { mayRead } from '../../records/access.ts';
import { notFound } from '../../records/refused.ts';
import type { Edition } from '../../records/catalog.ts';
import { fold } from '../../parsing/fold.ts';
import type { AtDesk } from '../page.ts';
import { dayAsked } from './day.ts';
import { isUnverified, type Standing, standingOn } from './standing.ts';

/** One law with what it holds: its values when they are asked for. */
export interface LawGroup {
  law: string;
  link?: string;
  count: number;
  unverified: number;
  values: Standing[];
}

/** The laws with their values on a day, narrowed by what is asked. */
export const lawData = async ({ house, url, desk }: Pick<AtDesk, 'house' | 'url' | 'desk'>) => {
  if (!mayRead(desk.actor, ownValue)) throw notFound();
  const values = await lawOf(house);
  const when = dayAsked(url, desk.now);
  const asked = {
    q: url.searchParams.get('q') ?? '',
    law: url.searchParams.get('ley') ?? '',
    onlyUnverified: url.searchParams.has('sinVerificar'),
  };
  const isWide = asked.q === '' && asked.law === '' && !asked.onlyUnverified;
  const groups = groupsOf(values, house.edition, when.day).map((group) => ({
    ...group,
    values: isWide || (asked.law !== '' && asked.law !== group.law) ? [] : group.values.filter(fits(values, asked)),
  }));
  return {
    ...when,
    asked,
    isWide,
    count: groups.reduce((sum, { count }) => sum + count, 0),
    unverified: groups.reduce((sum, { unverified }) => sum + unverified, 0),
    groups: isWide ? groups : groups.filter((group) => group.values.length > 0),
    thread: isWide ? [] : [{ name: 'Valores legales', to: '/valores-legales' }, { name: asked.law || 'Búsqueda' }],
  };
};

const groupsOf = (values: Values, edition: Edition, day: string): LawGroup[] => {
  const groups = new Map<string, LawGroup>();
  for (const value of valuesFor(values, edition)) {
    const standing = standingOn(value, day);
    const { law, link } = value;
    const group = groups.get(law) ?? { law, link, count: 0, unverified: 0, values: [] };
    group.count += 1;
    group.unverified += isUnverified(standing) ? 1 : 0;
    group.values.push(standing);
    groups.set(law, group);
  }
  return [...groups.values()].toSorted((a, b) => a.law.localeCompare(b.law, 'es'));
};

/** The values that concern an institution of this edition. */
export const valuesFor = (values: Values, edition: Edition): LegalValue[] =>
  [...values.values()].filter((value) => value.edition === undefined || value.edition === edition);

const fits =
  (values: Values, { q, onlyUnverified }: { q: string; onlyUnverified: boolean }) =>
  (standing: Standing): boolean => {
    if (onlyUnverified && !isUnverified(standing)) return false;
    const value = values.get(standing.id);
    const text = fold(
      [standing.id, standing.meaning, value?.law, ...(value?.versions.map(({ norm }) => norm) ?? [])].join(' '),
    );
    return fold(q)
      .split(/\s+/)
      .every((word) => text.includes(word));
  };
