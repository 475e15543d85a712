import { addDays } from '../law/index.ts';
import { instructionOf, upwardReportOf } from './common/liaison/index.ts';
import { type DemoInstruction, demoLinks, type DemoReport } from './demoLinks.data.ts';
import { type DemoPlace, placeIn } from './demoPlace.ts';
import type { House } from './house.ts';

interface Place extends DemoPlace {
  keeper: string;
}

/** Writes what came from other levels and what goes to them, each on its day and by its person. */
export const settleDemoLinks = async (house: House): Promise<void> => {
  const { keeper, instructions, reports } = demoLinks[house.edition];
  const place = { ...(await placeIn(house)), keeper };
  for (const each of instructions) await settleInstruction(place, each);
  for (const each of reports) await settleReport(place, each);
};

const settleInstruction = async (place: Place, told: DemoInstruction): Promise<void> => {
  const { name, sender, level, channel, reference, received, days, set, norm, owner, answer, acknowledgement } = told;
  const record = instructionOf(place.house.charter);
  const dayOf = (away: number) => addDays(place.today, away);
  const keeper = await place.deskOf(place.keeper, -received);
  const { id } = await keeper.create(record, {
    name,
    sender,
    level,
    channel,
    reference,
    receivedOn: dayOf(-received),
    setOn: set === undefined ? null : dayOf(set),
    days,
    norm,
  });
  if (!owner) return;
  await keeper.act(record, { id }, 'assign', { owner: place.postOf(owner) });
  if (!answer) return;
  await (await place.deskOf(owner, (set ?? 0) - 1)).act(record, { id }, 'answer', { answer });
  await (await place.deskOf(place.keeper, set ?? 0)).act(record, { id }, 'close', { acknowledgement });
};

const settleReport = async (place: Place, told: DemoReport): Promise<void> => {
  const { name, addressee, level, period, owner, set, content, acknowledgement } = told;
  const record = upwardReportOf(place.house.charter);
  const setOn = addDays(place.today, set);
  const keeper = await place.deskOf(place.keeper, Math.min(set, 0) - 10);
  const { id } = await keeper.create(record, { name, addressee, level, period, owner: place.postOf(owner), setOn });
  await keeper.act(record, { id }, 'ask');
  if (!content) return;
  const desk = await place.deskOf(owner, set - 2);
  await desk.act(record, { id }, 'write', { content });
  await desk.act(record, { id }, 'send');
  const later = await place.deskOf(place.keeper, set);
  await later.act(record, { id }, 'acknowledge', { acknowledgedOn: setOn, acknowledgement });
};
