import {
  bindingsOf,
  confidenceInWords,
  dateInWords,
  governs,
  type LegalValue,
  reachInWords,
  scopeInWords,
  valueInWords,
  type Version,
} from '../../law/index.ts';
import {
  type ConfirmationFact,
  lawFacts,
  lawOf,
  ownValue,
  valueConfirmation,
  writtenContent,
} from '../../modules/common/law/index.ts';
import { obligationsOf } from '../../modules/obligations.ts';
import { dateInChile } from '../../platform/clock.ts';
import { mayRead, writesAs } from '../../records/access.ts';
import { notFound } from '../../records/refused.ts';
import type { AtDesk } from '../page.ts';
import { dayAsked } from './day.ts';
import { standingOn } from './standing.ts';

/** One value with its versions on a time line, who confirmed it, and what this person may add. */
export const valueData = async ({ house, desk, url, params }: Pick<AtDesk, 'house' | 'desk' | 'url' | 'params'>) => {
  const [values, { confirmations }] = await Promise.all([lawOf(house), lawFacts(house.database)]);
  const value = values.get(params.id ?? '');
  if (!mayRead(desk.actor, ownValue) || !value || (value.edition !== undefined && value.edition !== house.edition))
    throw notFound();
  const { day, today, wrong } = dayAsked(url, desk.now);
  const mayConfirm = writesAs(desk.actor, valueConfirmation) !== undefined;
  return {
    day,
    today,
    wrong,
    standing: standingOn(value, day),
    law: value.law,
    link: value.link,
    reach: reachInWords[value.reach],
    file: value.file,
    versions: value.versions
      .toSorted(byStart)
      .map((version) => versionShown(value, version, day, mayConfirm ? today : undefined)),
    bindings: bindingsOf(value.versions, day).length,
    confirmations: confirmations
      .filter(({ valueId }) => valueId === value.id)
      .map(confirmationShown)
      .reverse(),
    duties: obligationsOf(house.edition)
      .filter((obligation) => obligation.value === value.id)
      .map(({ name }) => name),
    addOwn: writesAs(desk.actor, ownValue) ? formLink('own-values', value.id, { valueId: value.id }) : undefined,
    thread: [
      { name: 'Valores legales', to: '/valores-legales' },
      { name: value.law, to: `/valores-legales?ley=${encodeURIComponent(value.law)}` },
      { name: value.id },
    ],
  };
};

const byStart = (one: Version, other: Version): number => (one.from ?? '').localeCompare(other.from ?? '');

const versionShown = (value: LegalValue, version: Version, day: string, mayConfirmOn: string | undefined) => ({
  said: valueInWords(value, version.value),
  when: whenOf(version),
  norm: version.norm,
  source: version.source,
  scope: version.scope && scopeInWords(version.scope),
  confidence: version.own ? 'Fijado por un acto de la institución' : confidenceInWords[version.confidence],
  isConfirmed: version.confidence === 'confirmed',
  checked: version.checked && `${version.checked.by}, ${dateInWords(version.checked.on)}`,
  own: version.own,
  governs: governs(version, day),
  confirm: mayConfirmOn && !version.own ? confirmLink(value, version, mayConfirmOn) : undefined,
});

/** `Desde el 12 dic 2024`; what is not known is said. */
const whenOf = ({ from, to, knownBy }: Version): string => {
  const start = from
    ? `Desde el ${dateInWords(from)}`
    : `No se leyó desde cuándo; consta al ${dateInWords(knownBy ?? '')}`;
  const doubt =
    from && knownBy && from < knownBy ? ` (fecha conocida, no leída; consta al ${dateInWords(knownBy)})` : '';
  return `${start}${doubt}${to ? `, hasta el ${dateInWords(to)}` : ''}`;
};

const confirmLink = (value: LegalValue, { value: content, norm }: Version, today: string): string =>
  formLink('value-confirmations', value.id, { valueId: value.id, says: writtenContent(content), norm, readOn: today });

const formLink = (path: string, id: string, values: Readonly<Record<string, string>>): string =>
  `/fichas/${path}/nueva?${new URLSearchParams({ ...values, volver: `/valores-legales/${id}` })}`;

const confirmationShown = ({ id, says, norm, sourceRead, readOn, signed, confirmedAt, note }: ConfirmationFact) => ({
  id,
  says,
  norm,
  sourceRead,
  readOn: dateInWords(readOn),
  by: signed ?? '',
  on: confirmedAt ? dateInWords(dateInChile(new Date(confirmedAt))) : '',
  note,
});
