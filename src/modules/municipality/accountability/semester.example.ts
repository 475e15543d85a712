import { actorWith } from '../../../../test/support/house.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Store } from '../../../records/store.ts';
import { axis, objective, plan } from '../../common/plans/index.ts';
import { locality } from '../../common/territory/index.ts';
import { fundingSource } from '../funding/index.ts';
import { fundingLine, initiative, milestone, progress } from '../initiatives/index.ts';

/** Ana directs the planning secretariat, Marta is the alcaldesa, Rosa the secretaria municipal. */
export const ana = actorWith(['G2', 'G3', 'E2', 'E4', 'E5', 'E6', 'G8', 'DOM1', 'ADM1'], undefined, 'Ana Riquelme');
export const marta = actorWith(['ALC1'], undefined, 'Marta Quezada');
export const rosa = actorWith(['SMU1'], undefined, 'Rosa Inostroza');

/** A clock stopped at noon of a day. */
export const at = (day: string): Clock => ({ now: () => new Date(`${day}T15:00:00Z`) });

const million = 1_000_000;
const untilExecution = ['formulate', 'markReady', 'submit', 'recommend', 'fund', 'begin'];

/**
 * Five initiatives lived between August 2025 and September 2026, so that each figure of the report with cut 2026-06-30 and
 * previous cut 2025-12-31 can be worked out by hand; what happens after the cut must not be seen.
 */
export const liveFiveInitiatives = async (store: Store) => {
  const on = (day: string) => store.for(ana, at(day));
  const pladeco = await on('2025-01-02').create(plan, {
    name: 'PLADECO',
    kind: 'pladeco',
    edition: '2025',
    startOn: '2025-01-01',
    endOn: '2030-12-31',
  });
  const line = await on('2025-01-02').create(axis, { plan: pladeco.id, number: '1', name: 'Barrios' });
  const meeting = await on('2025-01-02').create(objective, {
    axis: line.id,
    number: '1',
    name: 'Lugares de encuentro',
  });
  const north = await on('2025-01-02').create(locality, { name: 'Villa Norte' });
  const fril = await on('2025-01-02').create(fundingSource, { name: 'FRIL de ejemplo' });
  const fndr = await on('2025-01-02').create(fundingSource, { name: 'FNDR de ejemplo' });
  const move = async (id: string, day: string, actions: readonly string[]) => {
    for (const action of actions) await on(day).act(initiative, { id }, action);
  };

  const hall = await on('2025-08-04').create(initiative, {
    name: 'Reposición sede social Las Acacias',
    sector: 'social',
    objective: meeting.id,
    locality: north.id,
    amount: 120 * million,
    endOn: '2026-12-31',
  });
  await move(hall.id, '2025-10-01', untilExecution);
  const hallMoney = await on('2025-10-01').create(fundingLine, {
    initiative: hall.id,
    source: fril.id,
    year: 2026,
    requested: 120 * million,
    approved: 100 * million,
    spent: 30 * million,
  });
  await on('2025-12-01').create(progress, { initiative: hall.id, measuredOn: '2025-12-01', physical: 40 });
  const reception = await on('2025-10-01').create(milestone, {
    initiative: hall.id,
    name: 'Recepción provisoria',
    plannedOn: '2026-05-30',
  });
  await on('2026-05-20').update(milestone, { id: reception.id }, { plannedOn: '2026-08-15' });
  await on('2026-06-01').create(progress, { initiative: hall.id, measuredOn: '2026-06-01', physical: 70 });
  await on('2026-06-15').update(fundingLine, { id: hallMoney.id }, { spent: 60 * million });

  const street = await on('2025-09-01').create(initiative, {
    name: 'Pavimentación pasaje Los Boldos',
    sector: 'roads',
    amount: 210 * million,
  });
  await move(street.id, '2025-11-03', untilExecution.slice(0, -1));
  await on('2025-11-03').create(fundingLine, {
    initiative: street.id,
    source: fndr.id,
    year: 2026,
    requested: 220 * million,
    approved: 200 * million,
    spent: 20 * million,
  });
  await on('2025-11-03').create(milestone, { initiative: street.id, name: 'Inicio de obras', plannedOn: '2026-03-02' });
  await move(street.id, '2026-03-02', ['begin']);
  await on('2026-04-10').update(initiative, { id: street.id }, { amount: 230 * million });
  await on('2026-06-10').create(progress, { initiative: street.id, measuredOn: '2026-06-10', physical: 50 });

  const square = await on('2025-10-06').create(initiative, {
    name: 'Mejoramiento plaza El Roble',
    sector: 'urban',
    amount: 60 * million,
  });
  await on('2026-02-02').remove(initiative, { id: square.id });

  const lights = await on('2026-03-16').create(initiative, {
    name: 'Luminarias sector oriente',
    sector: 'roads',
    amount: 50 * million,
  });

  const court = await on('2025-11-10').create(initiative, {
    name: 'Multicancha Villa Esperanza',
    sector: 'sport',
    objective: meeting.id,
    amount: 80 * million,
  });
  await move(court.id, '2025-12-15', untilExecution);
  await move(court.id, '2026-05-04', ['halt']);

  await on('2026-08-03').create(initiative, { name: 'Cesfam Las Lomas', sector: 'health', amount: 900 * million });
  await on('2026-09-01').update(fundingLine, { id: hallMoney.id }, { spent: 100 * million });
  return { hall, street, square, lights, court, meeting, fril, fndr };
};
