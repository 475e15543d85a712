import { fundingCall, fundingSource, turnCalls } from '../funding/index.ts';
import { demoCalls, type DemoCall } from './calls.data.ts';
import { daysAfter, type LegalDate, weekday, yearOf } from './calendar.ts';
import { lastDayBefore } from './life.ts';
import { holdersOn } from './people.data.ts';
import { the } from './random.ts';
import { replay, type Town } from './town.ts';

/** Something of a call's life that happened on a past day. */
interface Deed {
  on: LegalDate;
  write(): Promise<unknown>;
}

/** Writes the calls around today: each announced on its day, opened and closed by the house on theirs. */
export const settleCalls = async (town: Town, today: LegalDate): Promise<void> => {
  const until = lastDayBefore(today);
  const deeds = demoCalls.flatMap((call) => deedsOf(town, call, today));
  const past = deeds.filter(({ on }) => on <= until).toSorted((a, b) => a.on.localeCompare(b.on));
  for (const { write } of past) await write();
};

const deedsOf = (town: Town, call: DemoCall, today: LegalDate): Deed[] => {
  const day = (offset: number): LegalDate => weekday(daysAfter(today, offset));
  const [announcedOn, opensOn, closesOn] = [day(call.announced), day(call.opens), day(call.closes)];
  let id = '';
  const by = (on: LegalDate, write: Parameters<typeof replay>[1][number]['write']): Deed => ({
    on,
    write: () => replay(town, [{ on, person: the(holdersOn('formulador', on)[0]), write }]),
  });
  const turn = (on: LegalDate): Deed => ({
    on,
    // The first hour of the day in Chile, in winter and in summer.
    write: () => turnCalls(town.house, { now: () => new Date(`${on}T05:00:00Z`) }),
  });
  const { resolved } = call;
  return [
    by(announcedOn, async (desk) => {
      const filters = [{ field: 'name', operator: 'eq' as const, value: call.source }];
      const source = the((await desk.list(fundingSource, { filters })).items[0]).id;
      const { name, budget = null, note = null } = call;
      id = (await desk.create(fundingCall, { name: name(yearOf(opensOn)), source, opensOn, closesOn, budget, note }))
        .id;
    }),
    turn(opensOn),
    turn(daysAfter(closesOn, 1)),
    ...(resolved
      ? [
          by(day(resolved.after), (desk) =>
            desk.act(fundingCall, { id }, 'resolve', { resolvedOn: day(resolved.after), result: resolved.result }),
          ),
        ]
      : []),
  ];
};
