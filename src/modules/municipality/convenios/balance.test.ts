import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../../../law/index.ts';
import { balanceOn, type Movement, type MovementKind } from './balance.ts';
import { endingOf, type MoneyRows, movementsOf } from './movements.ts';

/** The square of Las Acacias: 90 millions of the FRIL in two remittances, one amendment, three renditions. */
const square: MoneyRows = {
  convenio: {
    id: 'c',
    state: 'inForce',
    amount: 90_000_000,
    signedOn: '2026-01-10',
    approvedOn: '2026-01-20',
    startsOn: '2026-01-20',
    endsOn: '2026-09-30',
    endedOn: null,
  },
  amendments: [{ id: 'a', number: '1', amount: 6_000_000, endsOn: '2026-12-31', approvedOn: '2026-07-15' }],
  remittances: [
    { id: 'r1', kind: 'received', number: 1, movedOn: '2026-03-02', amount: 40_000_000 },
    { id: 'r2', kind: 'received', number: 2, movedOn: '2026-08-03', amount: 50_000_000 },
  ],
  renditions: [
    rendition('x', '2026-04', 30_000_000, '2026-05-12', {
      state: 'accepted',
      acceptedOn: '2026-06-10',
      acceptedAmount: 28_000_000,
    }),
    rendition('y', '2026-06', 8_000_000, '2026-07-10', { state: 'returned', returnedOn: '2026-07-28' }),
    rendition('z', '2026-07', 12_000_000, '2026-08-14', { state: 'observed' }),
  ],
};

function rendition(
  id: string,
  period: string,
  amount: number,
  submittedOn: string,
  rest: Partial<MoneyRows['renditions'][number]>,
): MoneyRows['renditions'][number] {
  return {
    id,
    period,
    amount,
    submittedOn,
    acceptedOn: null,
    acceptedAmount: null,
    returnedOn: null,
    state: 'submitted',
    ...rest,
  };
}

const on = (day: string) => balanceOn(movementsOf(square), endingOf(square), day);

test('before it is signed nothing is agreed; from that day all of it is to come', () => {
  assert.equal(on('2026-01-09').standing, 0);
  const { standing, toReceive, toRender } = on('2026-01-10');
  assert.deepEqual([standing, toReceive, toRender], [90_000_000, 90_000_000, 0]);
});

test('on the last day of June: 40 came in, 28 are accepted, 12 are to be rendered', () => {
  const { received, rendered, accepted, toRender, toReturn } = on('2026-06-30');
  assert.deepEqual(
    [received, rendered, accepted, toRender, toReturn],
    [40_000_000, 28_000_000, 28_000_000, 12_000_000, 0],
  );
});

test('what is observed counts as rendered and waits; what was returned is to be rendered again', () => {
  assert.equal(on('2026-07-27').rendered, 36_000_000);
  assert.equal(on('2026-07-28').rendered, 28_000_000);
  const { rendered, inReview, toRender } = on('2026-08-31');
  assert.deepEqual([rendered, inReview, toRender], [40_000_000, 12_000_000, 50_000_000]);
});

test('the amendment gives money and time from the day of its resolution', () => {
  assert.deepEqual([on('2026-07-14').standing, on('2026-07-14').endsOn], [90_000_000, '2026-09-30']);
  assert.deepEqual([on('2026-07-15').standing, on('2026-07-15').endsOn], [96_000_000, '2026-12-31']);
});

test('once it has ended, what is not rendered is to be returned', () => {
  assert.equal(on('2026-12-31').toReturn, 0);
  const { toReturn, toRender, hasEnded } = on('2027-01-01');
  assert.deepEqual([toReturn, toRender, hasEnded], [50_000_000, 0, true]);
});

test('a reduction below what came in is to be returned at once', () => {
  const reduced: MoneyRows = {
    ...square,
    amendments: [{ id: 'b', number: '1', amount: -60_000_000, endsOn: null, approvedOn: '2026-04-01' }],
    renditions: [],
    remittances: square.remittances.slice(0, 1),
  };
  const { toReturn, toRender } = balanceOn(movementsOf(reduced), endingOf(reduced), '2026-04-01');
  assert.deepEqual([toReturn, toRender], [10_000_000, 30_000_000]);
});

test('on any day, whatever happened and in whatever order it was written, each figure is the sum of what moved until then', () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const kinds: MovementKind[] = ['agreed', 'amended', 'received', 'givenBack', 'rendered', 'accepted'];
  for (let round = 0; round < 200; round++) {
    const movements = Array.from(
      { length: random(25) },
      (): Movement => ({
        on: addDays('2026-01-01', random(400)),
        kind: kinds[random(6)] ?? 'received',
        amount: random(100) - 20,
        path: '',
        says: '',
      }),
    );
    const day = addDays('2026-01-01', random(420));
    const ending = { endsOn: addDays('2026-01-01', random(400)), moved: [], endedOn: null };
    const now = balanceOn(movements, ending, day);
    const before = balanceOn(movements, ending, addDays(day, -1));
    for (const kind of kinds) {
      const that = movements.filter((each) => each.kind === kind && each.on === day);
      assert.equal(
        now[kind] - before[kind],
        that.reduce((total, { amount }) => total + amount, 0),
      );
    }
    assert.deepEqual(balanceOn(movements.toReversed(), ending, day), now);
    assert.ok(now.toRender >= 0 && now.toReturn >= 0 && now.toReceive >= 0);
  }
});
