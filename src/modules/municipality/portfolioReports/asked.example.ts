import { actorWith } from '../../../../test/support/house.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Store } from '../../../records/store.ts';
import { person } from '../../common/posts/index.ts';
import { application, followUp, observation, technicalResult } from '../applications/index.ts';
import { convenio, remittance } from '../convenios/index.ts';
import { fundingCall, fundingSource } from '../funding/index.ts';
import { fundingLine, initiative } from '../initiatives/index.ts';

const functions = ['E2', 'E4', 'E5', 'E6', 'E7', 'E12', 'G2', 'G6', 'DOM1'];

/** A clock stopped at noon of a day. */
export const at = (day: string): Clock => ({ now: () => new Date(`${day}T15:00:00Z`) });

const million = 1_000_000;
const untilFunded = ['formulate', 'markReady', 'submit', 'recommend', 'fund'];

/**
 * What four sources were asked for between August and November 2026, so that each figure as of Friday the 20th of November can be
 * worked out by hand; what happens on the 21st must not be seen.
 */
export const liveFourSources = async (store: Store) => {
  // Ana follows what was asked for and what was granted.
  const { id: ana } = await store.house().create(person, { name: 'Ana Pincheira' });
  const on = (day: string) => store.for(actorWith(functions, ana, 'Ana Pincheira'), at(day));
  const source = async (name: string, origin: string | null) =>
    (await on('2026-01-05').create(fundingSource, { name, origin })).id;
  const sources = {
    fndr: await source('FNDR', 'regional'),
    pavement: await source('Pavimentación Participativa', 'national'),
    embassy: await source('Embajada de ejemplo', 'private'),
    own: await source('Recursos propios', 'municipal'),
  };
  const thing = async (name: string, code: string) =>
    (await on('2026-08-03').create(initiative, { name, code, stage: 'execution', type: 'project' })).id;
  const hall = await thing('Reposición sede social Las Acacias', '40991001-1');
  const street = await thing('Pavimentación pasaje Los Aromos', '40991002-2');
  const library = await thing('Biblioteca itinerante', '40991003-3');
  const bridge = await thing('Pasarela El Boldo', '40991004-4');

  // The bridge is paid by the region, with a first remittance; a part comes from the municipality itself.
  for (const action of untilFunded) await on('2026-08-10').act(initiative, { id: bridge }, action);
  await on('2026-08-10').create(fundingLine, {
    initiative: bridge,
    source: sources.fndr,
    year: 2026,
    requested: 100 * million,
    approved: 90 * million,
    spent: 20 * million,
  });
  await on('2026-08-10').create(fundingLine, {
    initiative: bridge,
    source: sources.own,
    year: 2026,
    requested: 10 * million,
    approved: 10 * million,
  });
  const agreed = await on('2026-08-12').create(convenio, {
    name: 'Transferencia FNDR, pasarela El Boldo',
    kind: 'financing',
    initiative: bridge,
    source: sources.fndr,
    amount: 90 * million,
  });
  await on('2026-08-14').act(convenio, { id: agreed.id }, 'sign', { signedOn: '2026-08-14' });
  await on('2026-09-01').create(remittance, {
    convenio: agreed.id,
    kind: 'received',
    number: 1,
    movedOn: '2026-09-01',
    amount: 30 * million,
  });

  const call = await on('2026-09-01').create(fundingCall, {
    name: 'Pavimentación Participativa, llamado 36',
    source: sources.pavement,
    opensOn: '2026-09-01',
    closesOn: '2026-12-04',
    budget: 900 * million,
  });
  await on('2026-09-01').create(fundingCall, {
    name: 'FNDR 2027, segundo llamado',
    source: sources.fndr,
    opensOn: '2027-01-11',
    closesOn: '2027-03-31',
    budget: 400 * million,
  });

  const ask = async (values: Readonly<Record<string, unknown>>, day: string) => {
    const { id } = await on(day).create(application, { stage: 'execution', year: 2027, ...values });
    return id;
  };
  const submit = async (id: string, day: string) => {
    const letter = { addressee: 'Gobernador Regional', outsideLetter: 'Oficio 118 de 2026' };
    await on(day).act(application, { id }, 'registerLetter', letter);
    await on(day).act(application, { id }, 'submit', { platform: 'BIP', reference: 'Folio 77', submittedOn: day });
  };
  const asked = {
    hall: await ask({ initiative: hall, source: sources.fndr, amount: 120 * million }, '2026-09-07'),
    street: await ask(
      { initiative: street, source: sources.pavement, call: call.id, amount: 80 * million },
      '2026-10-05',
    ),
    library: await ask({ initiative: library, source: sources.embassy, amount: 15 * million }, '2026-11-18'),
  };
  await submit(asked.hall, '2026-10-01');
  await submit(asked.street, '2026-11-02');
  const fault = { rate: 'FI', resultOn: '2026-11-16' };
  await on('2026-11-16').create(technicalResult, { application: asked.hall, ...fault });
  await on('2026-11-16').create(observation, {
    application: asked.hall,
    name: 'El dominio vigente está vencido',
    kind: 'FI',
    receivedOn: '2026-11-16',
    givenDays: 2,
  });
  await on('2026-11-03').create(followUp, {
    application: asked.street,
    heldOn: '2026-11-03',
    office: 'SERVIU',
    channel: 'telephone',
    answer: 'En revisión.',
    nextAction: 'Llamar de nuevo',
    nextOn: '2026-11-17',
  });
  await on('2026-11-21').act(application, { id: asked.library }, 'withdraw', { reason: 'Cerró el fondo.' });
  return { on, sources, hall, street, library, bridge, asked, call: call.id };
};
