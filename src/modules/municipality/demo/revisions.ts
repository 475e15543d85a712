import { daysAfter, daysBetween } from './calendar.ts';
import type { DemoChange, DemoLifeEntry } from './initiative.ts';
import { holdersOn } from './people.data.ts';
import { type Random, the } from './random.ts';

/** Adds to some lives the corrections that real files have: another amount, another count of people. The last value is the true one. */
export function revisionsOf(
  life: readonly DemoLifeEntry[],
  total: number,
  beneficiaries: number,
  random: Random,
): DemoLifeEntry[] {
  const ready = life.find(({ action }) => action === 'markReady');
  if (!ready || !random.chance(0.4)) return [...life];
  const change: DemoChange = random.chance(0.7)
    ? { field: 'requested', from: Math.round(total * (0.75 + random.next() * 0.2)), to: total }
    : { field: 'beneficiaries', from: Math.round(beneficiaries * (0.6 + random.next() * 0.3)), to: beneficiaries };
  const opened = the(life[0]).on;
  const on = daysAfter(opened, Math.floor(daysBetween(opened, ready.on) / 2));
  const person = the(holdersOn('formulador', on)[0]);
  const revision: DemoLifeEntry = { on, by: 'formulador', person, action: 'revise', change };
  const after = life.findIndex((entry) => entry.on > on);
  return [...life.slice(0, after), revision, ...life.slice(after)];
}
