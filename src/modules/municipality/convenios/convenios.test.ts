import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { agendaOf } from '../../common/obligations/index.ts';
import { fundingSource } from '../funding/index.ts';
import { fundingLine, initiative } from '../initiatives/index.ts';
import {
  bringReports,
  convenio,
  convenioAmendment,
  monthlyReport,
  remittance,
  rendition,
  reportDeadline,
} from './index.ts';

let now = new Date('2026-03-10T12:00:00Z');
const clock: Clock = { now: () => now };
const onDay = (day: string): void => {
  now = new Date(`${day}T15:00:00Z`);
};

let house: Awaited<ReturnType<typeof houseForTest>>;
let ana: Desk;
let fril: string;
let square: string;
before(
  async () => {
    house = await houseForTest('municipality', clock);
    ana = house.store.for(actorWith(['E2', 'E4', 'E5', 'E6', 'E7', 'G6', 'E11'], undefined, 'Ana Pincheira'));
    fril = (await ana.create(fundingSource, { name: 'FRIL' })).id;
    square = (await ana.create(initiative, { name: 'Plaza Las Acacias', code: '40050001-1', stage: 'execution' })).id;
  },
  { timeout: 60_000 },
);
after(() => house?.close());

const tasksOf = (id: string) =>
  house.store
    .house()
    .sql.rows<{ obligation: string; dueOn: string; state: string; confidence: string }>(
      'select obligation, due_on as "dueOn", state, confidence from task where about = $1 order by due_on, obligation',
      [`convenios/${id}`],
    );

const openTasksOf = async (id: string) =>
  (await tasksOf(id)).filter(({ state }) => state === 'pending').map(({ obligation, dueOn }) => [obligation, dueOn]);

const refusedAt = (field: string) => (error: unknown) => error instanceof Refused && error.errors[0]?.field === field;

let id: string;

test('a convenio that is signed and approved finds its initiative and has its terms as tasks, the known rule said to be a guess', async () => {
  const made = await ana.create(convenio, {
    name: 'Transferencia FRIL, plaza Las Acacias',
    kind: 'financing',
    code: '40050001-1',
    source: fril,
    amount: 90_000_000,
  });
  id = made.id;
  assert.equal((await ana.one(convenio, id)).initiative?.id, square);
  await ana.act(convenio, { id }, 'sign', { signedOn: '2026-03-02' });
  await ana.act(convenio, { id }, 'approve', { resolution: 'Resolución exenta 118', approvedOn: '2026-03-09' });
  assert.deepEqual(await openTasksOf(id), [
    ['convenio-llamado', '2026-04-23'],
    ['convenio-perdida', '2026-06-07'],
  ]);
  assert.deepEqual(new Set((await tasksOf(id)).map(({ confidence }) => confidence)), new Set(['doubtful']));
});

test('what the convenio itself says of a term rules over what is known of others', async () => {
  await ana.update(convenio, { id }, { callDays: 60 });
  const called = (await tasksOf(id)).find(
    ({ obligation, state }) => obligation === 'convenio-llamado' && state === 'pending',
  );
  assert.deepEqual([called?.dueOn, called?.confidence], ['2026-05-08', 'confirmed']);
});

test('in force, it owes a report of each month by the fifteenth working day of the next, also in March', async () => {
  await ana.act(convenio, { id }, 'begin', { startsOn: '2026-03-09', endsOn: '2026-09-30' });
  const reports = async () => (await ana.list(monthlyReport, { sort: { field: 'period', descending: false } })).items;
  assert.deepEqual(
    (await reports()).map(({ period, dueOn }) => [period, dueOn]),
    [['2026-03', '2026-04-22']],
  );
  const april = { from: '2026-04-01', until: '2026-04-30', state: 'open' as const };
  assert.match((await agendaOf(ana, [reportDeadline], april))[0]?.name ?? '', /^Informar marzo de 2026 · ./);
  onDay('2026-05-04');
  await house.store.house().together((desk) => bringReports(desk));
  await house.store.house().together((desk) => bringReports(desk));
  assert.deepEqual(
    (await reports()).map(({ period }) => period),
    ['2026-03', '2026-04', '2026-05'],
  );
});

test('the end is a task on its day, and thirty days before, the last one to ask for a change', async () => {
  assert.deepEqual((await openTasksOf(id)).slice(-2), [
    ['convenio-modificacion', '2026-08-31'],
    ['convenio-termino', '2026-09-30'],
  ]);
});

test('an initiative that goes to tender closes the tasks that waited for the call', async () => {
  await house.store.house().together(async (desk) => {
    await desk.bulk('import', initiative).change(initiative, [{ id: square, values: {}, state: 'tendering' }]);
  });
  assert.equal((await ana.one(convenio, id)).calledOn, '2026-05-04');
  const waiting = (await tasksOf(id)).filter(({ obligation }) => obligation === 'convenio-perdida');
  assert.deepEqual(
    waiting.map(({ state }) => state),
    ['done'],
  );
});

test('remittances and renditions make its money, and that of its initiative, without being typed twice', async () => {
  await ana.create(fundingLine, {
    initiative: square,
    source: fril,
    year: 2026,
    requested: 95_000_000,
    approved: 90_000_000,
  });
  await ana.create(remittance, {
    convenio: id,
    kind: 'received',
    number: 1,
    movedOn: '2026-04-06',
    amount: 40_000_000,
  });
  const { id: april } = await ana.create(rendition, { convenio: id, period: '2026-04', number: 1, amount: 25_000_000 });
  onDay('2026-06-15');
  await assert.rejects(
    ana.act(rendition, { id: april }, 'submit', { submittedOn: '2026-06-16', folio: '1' }),
    refusedAt('submittedOn'),
  );
  await assert.rejects(ana.act(rendition, { id: april }, 'submit', { submittedOn: '2026-05-15' }), refusedAt('folio'));
  await ana.act(rendition, { id: april }, 'submit', { submittedOn: '2026-05-15', folio: 'SISREC 4411' });
  await assert.rejects(ana.update(rendition, { id: april }, { amount: 20_000_000 }), refusedAt('amount'));
  await ana.act(rendition, { id: april }, 'observe', {
    observedOn: '2026-05-28',
    observations: 'Falta la factura 31',
    answerBy: '2026-06-04',
  });
  assert.equal((await ana.one(rendition, april)).dueOn, '2026-06-04');
  await ana.act(rendition, { id: april }, 'answer', { answer: 'Se adjunta la factura 31' });
  await ana.act(rendition, { id: april }, 'accept', {
    acceptedOn: '2026-06-12',
    acceptedAmount: 24_000_000,
    resolution: 'Oficio 77',
  });
  const { currentAmount, received, rendered, accepted } = await ana.one(convenio, id);
  assert.deepEqual([currentAmount, received, rendered, accepted], [90_000_000, 40_000_000, 24_000_000, 24_000_000]);
  const { approved, requested, spent, financialProgress } = await ana.one(initiative, square);
  assert.deepEqual([requested, approved, spent, financialProgress], [95_000_000, 90_000_000, 24_000_000, 26.7]);
});

test('more than what was agreed is neither received nor rendered; with the amendment, it is', async () => {
  const more = { convenio: id, kind: 'received', number: 2, movedOn: '2026-06-10', amount: 60_000_000 };
  await assert.rejects(ana.create(remittance, more), refusedAt('amount'));
  await ana.create(convenioAmendment, {
    convenio: id,
    number: '1',
    kind: 'both',
    amount: 10_000_000,
    endsOn: '2026-12-31',
    approvedOn: '2026-06-08',
  });
  await ana.create(remittance, more);
  const { currentAmount, currentEnd } = await ana.one(convenio, id);
  assert.deepEqual([currentAmount, currentEnd], [100_000_000, '2026-12-31']);
  assert.equal((await ana.one(initiative, square)).approved, 100_000_000);
  assert.deepEqual(await openTasksOf(id), [
    ['convenio-modificacion', '2026-12-01'],
    ['convenio-termino', '2026-12-31'],
  ]);
});

test('what is only drafted is not rendered; a day to come, or more accepted than rendered, is refused however it is written', async () => {
  const tomorrow = { convenio: id, kind: 'received', number: 3, movedOn: '2026-06-16', amount: 1 };
  await assert.rejects(ana.create(remittance, tomorrow), refusedAt('movedOn'));
  const draft = { convenio: id, period: '2026-05', number: 2, amount: 5_000_000, submittedOn: '2026-06-10' };
  const { id: may } = await ana.create(rendition, draft);
  assert.equal((await ana.one(convenio, id)).rendered, 24_000_000);
  await assert.rejects(ana.update(rendition, { id: may }, { submittedOn: '2026-06-16' }), refusedAt('submittedOn'));
  await assert.rejects(ana.update(rendition, { id: may }, { acceptedAmount: 5_000_001 }), refusedAt('acceptedAmount'));
  await ana.remove(rendition, { id: may });
});

test('money goes back only as far as it came in', async () => {
  const back = { convenio: id, kind: 'returned', number: 1, movedOn: '2026-06-12' };
  await assert.rejects(ana.create(remittance, { ...back, amount: 100_000_001 }), refusedAt('amount'));
});

test('a remittance of one number, and the report of one month, are written once; also by two people at once', async () => {
  const first = { convenio: id, kind: 'returned', number: 1, movedOn: '2026-06-12', amount: 1_000 };
  const again = await Promise.allSettled([ana.create(remittance, first), ana.create(remittance, first)]);
  assert.deepEqual(again.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  await assert.rejects(ana.create(remittance, first), refusedAt('number'));
  await assert.rejects(ana.create(monthlyReport, { convenio: id, period: '2026-03' }), refusedAt('period'));
});

test('two remittances written at once are judged on what both leave', async () => {
  const { id: fair } = await ana.create(convenio, { name: 'Mandato de la feria', kind: 'mandate', amount: 10_000_000 });
  const each = { convenio: fair, kind: 'received', movedOn: '2026-06-10', amount: 6_000_000 };
  const numbers = [1, 2, 3, 4];
  const asked = numbers.map((number) => ana.create(remittance, { ...each, number }));
  const told = (await Promise.allSettled(asked)).filter((each) => each.status === 'rejected');
  assert.deepEqual([told.length, (await ana.one(convenio, fair)).received], [3, 6_000_000]);
  for (const { reason } of told) assert.match(reason.message, /pasaría de lo convenido/);
});

test('a convenio of collaboration owes no report and waits for no tender', async () => {
  const { id: museum } = await ana.create(convenio, { name: 'Colaboración con el museo', kind: 'collaboration' });
  await ana.act(convenio, { id: museum }, 'sign', { signedOn: '2026-06-01' });
  await ana.act(convenio, { id: museum }, 'begin', { startsOn: '2026-06-01', endsOn: '2028-06-01' });
  assert.deepEqual(
    (await openTasksOf(museum)).map(([obligation]) => obligation),
    ['convenio-termino'],
  );
  assert.equal(
    (await ana.list(monthlyReport, { filters: [{ field: 'convenio', operator: 'eq', value: museum }] })).total,
    0,
  );
});

test('the end closes what was waited for', async () => {
  await ana.act(convenio, { id }, 'end', { endedOn: '2026-06-14', reason: 'Resciliación' });
  assert.deepEqual(await openTasksOf(id), []);
});

test('a convenio that is erased leaves nothing to do', async () => {
  const { id: mistaken } = await ana.create(convenio, { name: 'Colaboración repetida', kind: 'collaboration' });
  await ana.act(convenio, { id: mistaken }, 'sign', { signedOn: '2026-06-01' });
  await ana.act(convenio, { id: mistaken }, 'begin', { startsOn: '2026-06-01', endsOn: '2027-06-01' });
  assert.equal((await openTasksOf(mistaken)).length, 1);
  await ana.remove(convenio, { id: mistaken });
  assert.deepEqual(await openTasksOf(mistaken), []);
});
